package io.shouwen.custody.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.Drawn;
import io.shouwen.custody.phone.DoorKeys.Ring;
import io.shouwen.patrol.round.Phone;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys a butler gave out and took back at the door, as they arrive. */
@Clause("4.1.2.8")
class KeyRecordTest extends ShouwenTest {

    private static final String OTHER_DISTRICT = "custody.phone.rule.other-district";
    private static final String UNKNOWN = "custody.phone.rule.unknown";

    private String butler;
    private Phone phone;
    private DoorKeys keys;

    @BeforeEach
    void door() {
        butler = new Door(world, jdbc, transaction).butler("钥匙关");
        phone = Phone.of(as(butler));
        keys = new DoorKeys(world, as("desk"), jdbc, transaction);
    }

    private static Map<String, Object> out(UUID key, Instant at, Object... more) {
        Map<String, Object> record = Phone.record("KEY_OUT", Ids.next(), at, more);
        record.putIfAbsent("key", key.toString());
        record.putIfAbsent("pieces", 1);
        record.putIfAbsent("purpose", "REPAIR");
        record.putIfAbsent("why", "修水管");
        record.putIfAbsent("until", at.plus(Duration.ofHours(1)).toString());
        record.putIfAbsent("drawing", Drawn.signature());
        if (!record.containsKey("name")) {
            record.putIfAbsent("mine", true);
        }
        return record;
    }

    private static Map<String, Object> back(Ring ring, UUID loan, Object... more) {
        Map<String, Object> record = Phone.record("KEY_BACK", Ids.next(), Instant.now(), more);
        record.putIfAbsent("key", ring.id().toString());
        record.putIfAbsent("loan", loan.toString());
        record.putIfAbsent("pieces", 1);
        record.putIfAbsent("hook", ring.hook().toString());
        record.putIfAbsent("name", "王师傅");
        return record;
    }

    private static UUID id(Map<String, Object> record) {
        return UUID.fromString(record.get("id").toString());
    }

    private int loans(Ring ring) {
        return seeing(() -> jdbc.sql("select count(*) from custody.key_loan where key_id = ?")
                .param(ring.id())
                .query(Integer.class)
                .single());
    }

    private JsonNode inBundle(String who, Ring ring) {
        JsonNode bundle =
                new JsonMapper().readTree(as(who).get("/p/jinxiu/field/bundle").body());
        return bundle.get("keys")
                .valueStream()
                .filter(key -> key.get("tag").stringValue().equals(ring.tag()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_key_goes_out_and_comes_back_at_the_door_each_once_however_often_it_is_sent() {
        Ring ring = keys.ring("门口水泵房", 2);
        Instant at = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> out = out(ring.id(), at, "pieces", 2);
        assertThat(phone.tell(List.of(out))).containsExactly("STORED");
        assertThat(phone.tell(List.of(out, out))).containsExactly("KNOWN", "KNOWN");
        assertThat(keys.last(ring)).isEqualTo("LEND 钥匙关 0/2");
        assertThat(seeing(() -> jdbc.sql("select lent_at from custody.key_loan where id = ? and borrower_id = ?")
                        .params(id(out), world.id(butler))
                        .query((row, n) -> Sql.instant(row, "lent_at"))
                        .single()))
                .isEqualTo(at);
        assertThat(as("desk").get("/p/jinxiu/keys?show=out&q=" + ring.tag()).body())
                .contains(ring.tag());

        Map<String, Object> back = back(ring, id(out));
        assertThat(phone.tell(List.of(back, back))).containsExactly("STORED", "KNOWN");
        assertThat(keys.last(ring)).isEqualTo("BACK 王师傅 1/1");
        assertThat(phone.tell(List.of(back(ring, id(out), "pieces", 2)))).containsExactly("custody.rule.pieces");
        assertThat(phone.tell(List.of(back(ring, id(out))))).containsExactly("STORED");
        assertThat(phone.tell(List.of(back(ring, id(out))))).containsExactly("custody.rule.not-out");
        assertThat(keys.last(ring)).isEqualTo("BACK 王师傅 2/0");
    }

    @Test
    void what_the_owners_mandate_does_not_cover_stays_here_even_if_the_phone_says_otherwise() {
        Ring ring = keys.ring(keys.house(), false);
        Instant now = Instant.now();
        assertThat(phone.tell(List.of(
                        out(ring.id(), now),
                        out(ring.id(), now, "name", "路人"),
                        out(ring.id(), now, "name", "王师傅", "purpose", "VIEWING"),
                        out(ring.id(), now, "name", "王师傅", "override", "业主电话同意", "purpose", "CARE"))))
                .containsExactly(
                        "custody.key.breach.person",
                        "custody.key.breach.person",
                        "custody.key.breach.purpose",
                        "custody.key.breach.purpose");
        assertThat(loans(ring)).isZero();
        assertThat(phone.tell(List.of(out(ring.id(), now, "name", "小李", "company", "海尔售后", "phone", "13912345678"))))
                .containsExactly("STORED");
        assertThat(keys.last(ring)).isEqualTo("LEND 小李 0/1");
        Ring staff = keys.ring(keys.house(), true);
        assertThat(phone.tell(List.of(out(staff.id(), now)))).containsExactly("STORED");
    }

    @Test
    void a_mandate_withdrawn_while_the_phone_had_no_signal_counts() {
        Ring ring = keys.ring(keys.house(), true);
        assertThat(inBundle(butler, ring).get("mandate").get("staff").booleanValue())
                .isTrue();
        as("desk").post("/p/jinxiu/keys/" + ring.id() + "/mandates/end", Map.of("reason", "业主回来了"));
        assertThat(phone.tell(List.of(out(ring.id(), Instant.now())))).containsExactly("custody.key.breach.no-mandate");
        assertThat(inBundle(butler, ring).hasNonNull("mandate")).isFalse();
    }

    @Test
    void a_key_lent_at_the_desk_meanwhile_is_refused_and_shown_to_the_supervisor() {
        Ring ring = keys.ring("门口配电房", 1);
        keys.lent(ring, 1);
        Map<String, Object> late = out(ring.id(), Instant.now(), "tags", ring.tag(), "words", "维修", "name", "张三");
        assertThat(phone.tell(List.of(late))).containsExactly("custody.rule.not-here");
        assertThat(phone.tell(List.of(late))).containsExactly("custody.rule.not-here");
        assertThat(keys.last(ring)).isEqualTo("LEND 王师傅 0/1");
        String list = as("supervisor").get("/p/jinxiu/patrol/refused").body();
        assertThat(list)
                .contains("借出钥匙", ring.tag(), "修水管", "张三")
                .doesNotContain("base64")
                .doesNotContain("custody.rule")
                .doesNotContain("REPAIR");
    }

    @Test
    void a_phone_whose_clock_is_wrong_lends_for_as_long_as_was_said() {
        Ring ring = keys.ring("门口风机房", 1);
        Instant phoneNow = Instant.now().minus(Duration.ofHours(2));
        Map<String, Object> out = out(ring.id(), phoneNow);
        phone.send(phoneNow, List.of(out));
        Instant until = seeing(() -> jdbc.sql("select until_at from custody.key_loan where id = ?")
                .param(id(out))
                .query((row, n) -> Sql.instant(row, "until_at"))
                .single());
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3660));
        Instant then = Instant.now();
        assertThat(phone.tell(List.of(
                        out(ring.id(), then, "until", then.minusSeconds(9).toString()),
                        out(ring.id(), then, "until", "morgen"))))
                .containsExactly("custody.rule.not-here", "platform.field.malformed");
    }

    @Test
    void a_phone_a_little_behind_the_desk_takes_back_what_was_lent_just_now() {
        Ring ring = keys.ring("门口水箱间", 1);
        UUID loan = keys.lent(ring, 1);
        Map<String, Object> back = back(ring, loan);
        back.put("at", Instant.now().minusSeconds(60).toString());
        assertThat(phone.tell(List.of(back))).containsExactly("STORED");
        assertThat(keys.last(ring)).isEqualTo("BACK 王师傅 1/0");
    }

    @Test
    void without_name_signature_or_reason_nothing_moves() {
        Ring ring = keys.ring("门口弱电间", 1);
        assertThat(phone.tell(List.of(
                        out(ring.id(), Instant.now(), "drawing", ""),
                        out(ring.id(), Instant.now(), "name", ""),
                        out(ring.id(), Instant.now(), "why", " "),
                        out(ring.id(), Instant.now(), "pieces", 2),
                        out(ring.id(), Instant.now(), "name", "张三", "phone", "x"),
                        out(ring.id(), Instant.now(), "purpose", "PARTY"))))
                .containsExactly(
                        "custody.rule.no-signature",
                        "custody.rule.no-name",
                        "custody.rule.no-reason",
                        "custody.rule.pieces",
                        "platform.field.malformed",
                        "platform.field.malformed");
        UUID loan = keys.lent(ring, 1);
        assertThat(phone.tell(List.of(back(ring, loan, "name", "")))).containsExactly("custody.rule.no-name");
        assertThat(keys.last(ring)).isEqualTo("LEND 王师傅 0/1");
    }

    @Test
    void another_butlers_district_and_what_is_foreign_are_refused() {
        Ring ring = keys.ring(keys.house(), true);
        Phone stranger = Phone.of(as(world.colleague("别片管家", Role.BUTLER)));
        assertThat(stranger.tell(List.of(out(ring.id(), Instant.now())))).containsExactly(OTHER_DISTRICT);
        UUID loan = keys.lent(ring, 1);
        assertThat(stranger.tell(List.of(back(ring, loan)))).containsExactly(OTHER_DISTRICT);

        Ring foreign = keys.foreign(as("yunting"));
        Ring other = keys.ring("门口岗亭", 1);
        UUID others = keys.lent(other, 1);
        assertThat(phone.tell(List.of(
                        out(foreign.id(), Instant.now()),
                        out(UUID.randomUUID(), Instant.now()),
                        back(ring, others),
                        back(ring, loan, "hook", foreign.hook()),
                        back(foreign, loan),
                        out(other.id(), Instant.now(), "key", "x"))))
                .containsExactly(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "platform.field.malformed");
        assertThat(keys.last(ring)).isEqualTo("LEND 王师傅 0/1");
        assertThat(keys.last(other)).isEqualTo("LEND 王师傅 0/1");
    }

    @Test
    void the_phone_keeps_the_keys_of_ones_own_houses_and_those_of_the_project_that_staff_may_use() {
        UUID house = keys.house();
        Ring own = keys.ring(house, false);
        Ring open = keys.ring("门口消防泵房", 2);
        Ring limited = keys.ring("门口财务室", 1);
        as("desk").post("/p/jinxiu/keys/" + limited.id() + "/mandates", mandate());
        as("desk")
                .post(
                        "/p/jinxiu/houses/" + house + "/instructions",
                        Map.of("id", Ids.next().toString(), "kind", "KEEP_OUT", "text", "家里有狗勿入", "toldBy", "老钥匙"));
        keys.lent(own, 1);
        UUID some = keys.lent(open, 1);

        JsonNode key = inBundle(butler, own);
        assertThat(key.toString()).contains("王*傅", "家里有狗勿入", "REPAIR").doesNotContain("王师傅", "老钥匙", "13811110077");
        assertThat(key.get("inside").intValue()).isZero();
        assertThat(key.get("hook").stringValue()).isEqualTo(own.hook().toString());
        assertThat(key.get("owned").booleanValue()).isTrue();
        JsonNode loan = inBundle(butler, open).get("loans").get(0);
        assertThat(loan.get("id").stringValue()).isEqualTo(some.toString());
        assertThat(loan.get("out").intValue()).isEqualTo(1);
        assertThat(inBundle(butler, limited)).isNull();

        String stranger = world.colleague("别片管家", Role.BUTLER);
        assertThat(inBundle(stranger, own)).isNull();
        assertThat(inBundle(stranger, open)).isNotNull();
        assertThat(as("supervisor").get("/p/jinxiu/field/bundle").body()).contains(own.tag());
    }

    @Test
    void what_one_household_asked_for_is_not_hidden_by_the_many_wishes_of_another() {
        UUID house = keys.house();
        UUID neighbours = keys.house();
        Ring ring = keys.ring(house, true);
        keys.ring(neighbours, true);
        as("desk")
                .post(
                        "/p/jinxiu/houses/" + house + "/instructions",
                        Map.of("id", Ids.next().toString(), "kind", "KEEP_OUT", "text", "无人勿入", "toldBy", "老钥匙"));
        acting(
                "desk",
                () -> jdbc.sql("""
                insert into estate.instruction
                    (project_id, id, house_id, kind, text, from_on, told_by, recorded_by, recorded_at)
                select ?, gen_random_uuid(), ?, 'OTHER', '请轻声' || n, current_date - 1, '邻居', ?, now()
                from generate_series(1, 101) n""")
                        .params(World.PROJECT, neighbours, world.id("desk"))
                        .update());
        assertThat(inBundle(butler, ring).get("instructions").toString()).contains("无人勿入");
    }

    private static Map<String, String> mandate() {
        return Map.of(
                "id", Ids.next().toString(),
                "owner", "财务室",
                "ownerPhone", "13811110077",
                "purposes", "REPAIR",
                "users", "财务小陈",
                "drawing", Drawn.signature());
    }
}
