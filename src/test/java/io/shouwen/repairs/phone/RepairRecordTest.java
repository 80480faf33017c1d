package io.shouwen.repairs.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.Drawn;
import io.shouwen.patrol.round.Phone;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.RepairsTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a repairer did without a signal, as it arrives. */
@Clause({"2.1.6", "4.1.2.2"})
class RepairRecordTest extends RepairsTest {

    private static final String TAKEN = "repairs.phone.rule.taken";

    private Phone phone;
    private String repair;
    private UUID id;
    private Instant at;

    @BeforeEach
    void dispatched() {
        phone = Phone.of(as("repair"));
        repair = open("厨房水管漏水");
        move("desk", repair + "/dispatch", "to", id("repair"));
        id = UUID.fromString(repair.replaceFirst(".*/", ""));
        at = Instant.now().minusMillis(100);
    }

    private Map<String, Object> step(String move, Object... fields) {
        at = at.plusMillis(1);
        Map<String, Object> record = Phone.record("REPAIR_" + move, Ids.next(), at, fields);
        record.put("repair", id.toString());
        return record;
    }

    private Map<String, Object> finish(String sha256) {
        return step(
                "FINISH",
                "cause",
                "阀芯老化",
                "result",
                "更换阀芯，试水不漏",
                "materials",
                "角阀 1 个",
                "photos",
                List.of(Map.of("sha256", sha256, "shows", "AFTER")));
    }

    private static List<String> stored(int count) {
        return java.util.Collections.nCopies(count, "STORED");
    }

    private String stage() {
        return seeing(() -> jdbc.sql("select stage from repairs.repair where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private int steps() {
        return seeing(() -> jdbc.sql("select count(*) from repairs.step where repair_id = ?")
                .param(id)
                .query(Integer.class)
                .single());
    }

    private String bundle(String who) {
        return as(who).get("/p/jinxiu/field/bundle").body();
    }

    @Test
    void a_repair_done_in_a_cellar_arrives_whole_and_once_however_often_it_is_sent() {
        String picture = Sha256.hex(PICTURE);
        List<Map<String, Object>> all = new ArrayList<>(List.of(
                step("ACCEPT"),
                step("SET_OUT"),
                step("ARRIVE"),
                step("BEGIN"),
                step(
                        "PAUSE",
                        "reason",
                        "parts",
                        "until",
                        Instant.now().plusSeconds(7200).toString(),
                        "words",
                        "缺角阀"),
                step("RESUME"),
                finish(picture),
                step("APPROVE", "name", "王女士", "drawing", Drawn.signature())));
        assertThat(phone.tell(all)).isEqualTo(stored(8));
        assertThat(phone.tell(all)).containsOnly("KNOWN");
        assertThat(stage()).isEqualTo("CLOSED");
        assertThat(steps()).isEqualTo(10);
        assertThat(seeing(() -> jdbc.sql("select way || ' ' || name from repairs.approval where repair_id = ?")
                        .param(id)
                        .query(String.class)
                        .single()))
                .isEqualTo("SIGNATURE 王女士");
        assertThat(bundle("repair")).doesNotContain(id.toString());
    }

    @Test
    void a_picture_is_named_first_and_linked_when_its_bytes_arrive_or_the_other_way_round() {
        String picture = Sha256.hex(PICTURE);
        phone.tell(step("ACCEPT"), step("ARRIVE"), step("BEGIN"), finish(picture));
        assertThat(files()).isZero();
        assertThat(as("repair")
                        .post(
                                "/p/jinxiu/field/photos/" + picture + "?offset=0&size=" + PICTURE.length,
                                "application/octet-stream",
                                PICTURE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(files()).isEqualTo(1);
        assertThat(bundle("repair")).contains("\"shows\":\"AFTER\"");

        dispatched();
        phone.tell(step("ACCEPT"), step("ARRIVE"), step("BEGIN"), finish(picture));
        assertThat(files()).as("its bytes are there already").isEqualTo(1);
    }

    private int files() {
        return seeing(() -> jdbc.sql("select count(file_id) from repairs.photo where repair_id = ?")
                .param(id)
                .query(Integer.class)
                .single());
    }

    @Test
    void what_somebody_else_got_meanwhile_is_kept_out_and_says_who_has_it() {
        String other = world.colleague("另一维修工", Role.REPAIR);
        move("desk", repair + "/withdrawal");
        move("supervisor", repair + "/dispatch", "to", id(other));
        Map<String, Object> late = step("ACCEPT");
        assertThat(phone.tell(late, step("ARRIVE"))).containsExactly(TAKEN, TAKEN);
        assertThat(phone.send(Instant.now(), List.of(late)).body()).contains("REFUSED", "另一维修工");
        assertThat(stage()).isEqualTo("OFFERED");
        assertThat(as("supervisor").get("/p/jinxiu/patrol/refused").body()).contains("维修接单");
    }

    @Test
    void the_order_of_steps_and_the_picture_are_asked_for_as_at_the_desk() {
        assertThat(phone.tell(step("BEGIN"), step("FINISH", "cause", "老化", "result", "换了"), step("ACCEPT")))
                .containsExactly("repairs.rule.stage", "repairs.rule.stage", "STORED");
        assertThat(phone.tell(step("ARRIVE"), step("BEGIN"), step("FINISH", "cause", "老化", "result", "换了")))
                .containsExactly("STORED", "STORED", "repairs.rule.no-photo");
        assertThat(phone.tell(step("FINISH", "cause", "", "result", "换了"), step("APPROVE", "name", "王女士")))
                .containsExactly("platform.field.malformed", "repairs.rule.no-signature");
        assertThat(stage()).isEqualTo("WORKING");
    }

    @Test
    void a_visit_with_nobody_at_home_and_a_refusal_by_the_resident_are_steps_too() {
        assertThat(phone.tell(step("ACCEPT"), step("MISS", "words", "敲门无人应", "vacant", true)))
                .isEqualTo(stored(2));
        assertThat(stage()).isEqualTo("PAUSED");
        phone.tell(step("RESUME"), step("ARRIVE"), step("BEGIN"), finish("a".repeat(64)));
        assertThat(phone.tell(step("REFUSE", "words", "还在滴水"))).isEqualTo(stored(1));
        assertThat(stage()).isEqualTo("ACCEPTED");
        phone.tell(step(
                "PAUSE",
                "reason",
                "no-such-reason",
                "until",
                Instant.now().plusSeconds(60).toString()));
        assertThat(stage()).isEqualTo("ACCEPTED");
    }

    @Test
    void the_time_is_the_servers_whatever_the_phones_clock_says() {
        Duration ahead = Duration.ofHours(3);
        Instant phoneNow = Instant.now().plus(ahead);
        Map<String, Object> accept = Phone.record("REPAIR_ACCEPT", Ids.next(), phoneNow.minusMillis(200), "repair", id);
        assertThat(phone.send(phoneNow, List.of(accept)).body()).contains("STORED");
        Instant stepped = seeing(() -> jdbc.sql("select at from repairs.step where repair_id = ? and move = 'ACCEPT'")
                .param(id)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single());
        assertThat(stepped).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void a_repairers_phone_carries_own_orders_with_what_is_needed_at_the_door_and_no_number() {
        String carried = bundle("repair");
        assertThat(carried)
                .contains(
                        id.toString(),
                        "厨房水管漏水",
                        "\"offered\":true",
                        "\"tail\":\"1111\"",
                        "\"repairMoves\"",
                        "\"guide\"")
                .doesNotContain("13800001111", "王女士", "\"parcels\"");
        String other = world.colleague("旁边维修工", Role.REPAIR);
        assertThat(bundle(other)).doesNotContain(id.toString());
        assertThat(bundle("desk")).doesNotContain("\"repairs\"");
        assertThat(Phone.of(as("butler")).tell(step("ACCEPT"))).containsExactly("patrol.round.not-your-role");
        id = UUID.randomUUID();
        assertThat(phone.tell(step("ACCEPT"))).containsExactly("repairs.phone.rule.unknown");
    }
}
