package io.shouwen.custody.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.pickup.PickupWorld;
import io.shouwen.custody.pickup.PickupWorld.Home;
import io.shouwen.patrol.round.Phone;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a butler handed out at the door, as it arrives. */
@Clause("3.4.5")
class ParcelRecordTest extends ShouwenTest {

    private static final String OTHER_DISTRICT = "custody.phone.rule.other-district";
    private static final String UNKNOWN = "custody.phone.rule.unknown";

    @Autowired
    PickupWorld pickups;

    private String butler;
    private Phone phone;
    private Home home;

    @BeforeEach
    void door() {
        butler = new Door(world, jdbc, transaction).butler("门口关");
        phone = Phone.of(as(butler));
        home = pickups.home(World.PROJECT, "门口王");
    }

    private Map<String, Object> out(UUID parcel, Instant at, Object... more) {
        Map<String, Object> record = Phone.record("PARCELS_OUT", Ids.next(), at, more);
        record.putIfAbsent("house", home.house().toString());
        record.putIfAbsent("parcels", List.of(parcel.toString()));
        record.putIfAbsent("found", home.code());
        record.putIfAbsent("drawing", PickupWorld.DRAWN);
        if (!record.containsKey("name")) {
            record.putIfAbsent("resident", home.resident().toString());
        }
        return record;
    }

    private String last(UUID parcel) {
        return seeing(() -> jdbc.sql("""
                        select movement || ' ' || person || ' ' || relation || ' ' || (signature_id is not null)
                        from custody.step where thing_id = ? order by seq desc limit 1""").param(parcel).query(String.class).single());
    }

    @Test
    void a_hand_out_at_the_door_is_a_hand_out_signed_and_kept_once_however_often_it_is_sent() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Instant at = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> out = out(parcel, at);
        assertThat(phone.tell(List.of(out))).containsExactly("STORED");
        assertThat(phone.tell(List.of(out, out))).containsExactly("KNOWN", "KNOWN");
        assertThat(last(parcel)).isEqualTo("HAND_OUT 门口王  true");
        assertThat(seeing(() -> jdbc.sql("select happened_at from custody.step where thing_id = ? and seq = 2")
                        .param(parcel)
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single()))
                .isEqualTo(at);
        assertThat(as("desk").get("/p/jinxiu/pickups?q=" + home.code()).body()).doesNotContain(pickups.tag(parcel));
    }

    @Test
    void somebody_sent_by_the_household_is_named_with_relation_and_telephone() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        assertThat(phone.tell(
                        List.of(out(parcel, Instant.now(), "name", "代领赵", "relation", "", "phone", "13912345678"))))
                .containsExactly("custody.pickup.rule.delegate");
        assertThat(phone.tell(List.of(out(parcel, Instant.now(), "name", "代领赵", "relation", "邻居", "phone", "x"))))
                .containsExactly("platform.field.malformed");
        assertThat(phone.tell(
                        List.of(out(parcel, Instant.now(), "name", "代领赵", "relation", "邻居", "phone", "13912345678"))))
                .containsExactly("STORED");
        assertThat(last(parcel)).isEqualTo("HAND_OUT 代领赵 邻居 true");
    }

    @Test
    void of_two_phones_with_one_parcel_the_second_is_told_who_was_first() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Phone other = Phone.of(as(butler));
        assertThat(phone.tell(List.of(out(parcel, Instant.now())))).containsExactly("STORED");
        Map<String, Object> late = out(parcel, Instant.now());
        assertThat(other.tell(List.of(late))).containsExactly("custody.pickup.rule.gone");
        assertThat(other.tell(List.of(late))).containsExactly("custody.pickup.rule.gone");
        assertThat(other.send(Instant.now(), List.of(late)).body()).contains("REFUSED", pickups.tag(parcel), "门口关");
        String list = as("supervisor").get("/p/jinxiu/patrol/refused").body();
        assertThat(list).contains("交付快递").doesNotContain("base64").doesNotContain("custody.phone");
    }

    @Test
    void the_time_at_the_door_is_the_servers_and_never_later_than_the_arrival() {
        UUID parcel = pickups.parcel(World.PROJECT, home, Instant.now().minusSeconds(7200));
        Duration behind = Duration.ofHours(1);
        Instant phoneNow = Instant.now().minus(behind);
        phone.send(phoneNow, List.of(out(parcel, phoneNow.minusSeconds(600))));
        Instant at = seeing(() -> jdbc.sql("select happened_at from custody.step where thing_id = ? and seq = 2")
                .param(parcel)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single());
        assertThat(at).isBetween(Instant.now().minusSeconds(630), Instant.now().minusSeconds(590));
    }

    @Test
    void by_the_pick_up_code_it_is_proved_by_code_and_another_households_code_is_refused() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Home other = pickups.home(World.PROJECT, "门口李");
        pickups.parcel(World.PROJECT, other);
        String code = pickups.code(home);
        String bundle = as(butler).get("/p/jinxiu/field/bundle").body();
        assertThat(bundle).contains("\"mark\"", pickups.tag(parcel)).doesNotContain(code);
        assertThat(phone.tell(List.of(out(parcel, Instant.now(), "found", pickups.code(other)))))
                .containsExactly("custody.pickup.rule.code-closed");
        assertThat(phone.tell(List.of(out(parcel, Instant.now(), "found", code))))
                .containsExactly("STORED");
        assertThat(seeing(() -> jdbc.sql("select proof from custody.hand_out where house_id = ?")
                        .param(home.house())
                        .query(String.class)
                        .single()))
                .isEqualTo("CODE");
    }

    @Test
    void without_a_signature_nothing_goes_out() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        assertThat(phone.tell(List.of(out(parcel, Instant.now(), "drawing", ""))))
                .containsExactly("custody.rule.no-signature");
        assertThat(phone.tell(List.of(out(parcel, Instant.now(), "drawing", "data:image/png;base64,AAAA"))))
                .containsExactly("file.nothing-drawn");
        assertThat(last(parcel)).startsWith("IN ");
    }

    @Test
    void another_butlers_district_and_what_is_foreign_are_refused() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Phone stranger = Phone.of(as(world.colleague("别片管家", Role.BUTLER)));
        assertThat(stranger.tell(List.of(out(parcel, Instant.now())))).containsExactly(OTHER_DISTRICT);

        Home theirs = pickups.home(World.OTHER_PROJECT, "隔壁王");
        UUID foreign = pickups.parcel(World.OTHER_PROJECT, theirs);
        assertThat(phone.tell(List.of(
                        out(foreign, Instant.now()),
                        out(parcel, Instant.now(), "house", theirs.house()),
                        out(parcel, Instant.now(), "resident", theirs.resident()),
                        out(UUID.randomUUID(), Instant.now()),
                        out(parcel, Instant.now(), "parcels", List.of("x")))))
                .containsExactly(UNKNOWN, OTHER_DISTRICT, UNKNOWN, UNKNOWN, "platform.field.malformed");
        Home neighbours = pickups.home(World.PROJECT, "门口邻");
        assertThat(phone.tell(List.of(out(parcel, Instant.now(), "house", neighbours.house()))))
                .containsExactly("custody.pickup.rule.not-of-house");
        assertThat(last(parcel)).startsWith("IN ");
    }

    @Test
    void the_phone_keeps_the_parcels_of_ones_own_houses_alone_and_of_people_no_more_than_the_work_needs() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        String bundle = as(butler).get("/p/jinxiu/field/bundle").body();
        assertThat(bundle)
                .contains(pickups.tag(parcel), home.code(), "门*王", home.phone().substring(7));
        assertThat(bundle).doesNotContain("门口王", home.phone(), pickups.code(home));
        assertThat(as(world.colleague("别片管家", Role.BUTLER))
                        .get("/p/jinxiu/field/bundle")
                        .body())
                .doesNotContain(pickups.tag(parcel));
        phone.tell(List.of(out(parcel, Instant.now())));
        assertThat(as(butler).get("/p/jinxiu/field/bundle").body()).doesNotContain(pickups.tag(parcel));
    }
}
