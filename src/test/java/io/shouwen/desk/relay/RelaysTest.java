package io.shouwen.desk.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A relayed message from the form to its acknowledgement, over HTTP. */
@Clause("3.1.6")
class RelaysTest extends ShouwenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    RelayAlarms alarms;

    @Autowired
    List<Measure> measures;

    private Map<String, String> form(UUID id, String forWhom, String text) {
        return new HashMap<>(Map.of(
                "id",
                id.toString(),
                "for",
                world.id(forWhom).toString(),
                "fromName",
                "沈若兰",
                "phone",
                "138 2222 0601",
                "text",
                text));
    }

    private UUID taken(String by, String forWhom, String text) {
        UUID id = Ids.next();
        assertThat(as(by).post("/p/jinxiu/desk/relays", form(id, forWhom, text)).statusCode())
                .isEqualTo(303);
        return id;
    }

    private HttpResponse<String> answer(String by, UUID relay, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("once", Ids.next().toString());
        return as(by).post("/p/jinxiu/relays/" + relay + "/answer", all);
    }

    private long told(String username, UUID relay, String key) {
        return seeing(() -> jdbc.sql("""
                        select count(*) from platform.notification
                        where recipient_id = ? and href = ? and message_key = ?""")
                .params(world.id(username), "relays/" + relay, key)
                .query(Long.class)
                .single());
    }

    @Test
    void a_message_sent_twice_is_passed_on_once_and_its_sender_sees_the_result() {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++) {
            assertThat(as("desk")
                            .post("/p/jinxiu/desk/relays", form(id, "butler", "问押金"))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(told("butler", id, "desk.relay.told")).isEqualTo(1);
        assertThat(answer("butler", id, Map.of("result", "CALLED_BACK")).statusCode())
                .isEqualTo(303);
        assertThat(told("desk", id, "desk.relay.done.called_back")).isEqualTo(1);
        assertThat(as("desk").get("/p/jinxiu/relays/" + id).body()).contains("已回电", "陈佳怡");
        assertThat(new String(as("desk").bytes("/p/jinxiu/relays/pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(answer("butler", id, Map.of("result", "CALLED_BACK")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_the_typed_text_stays() {
        Map<String, String> form = form(Ids.next(), "butler", "问押金什么时候退");
        form.put("fromName", "");
        form.put("phone", "十三号楼");
        HttpResponse<String> answer = as("desk").post("/p/jinxiu/desk/relays", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("fromName-error", "phone-error", "十三号楼", "问押金什么时候退");
    }

    @Test
    void its_number_is_masked_until_it_is_asked_for_which_is_recorded() {
        UUID id = taken("desk", "butler", "请回电");
        assertThat(as("butler").get("/p/jinxiu/relays/" + id).body())
                .contains("138****0601")
                .doesNotContain("13822220601");
        assertThat(as("butler")
                        .post("/p/jinxiu/relays/" + id + "/number", Map.of())
                        .body())
                .contains("13822220601");
        assertThat(seeing(() ->
                        jdbc.sql("""
                        select count(*) from platform.audit_entry where action = 'opened-number' and subject_id = ?""").param(id.toString()).query(Long.class).single()))
                .isEqualTo(1);
    }

    @Test
    void a_colleague_who_has_nothing_to_do_with_it_does_not_find_it() {
        UUID id = taken("desk", "butler", "玻璃胶颜色的事");
        for (String stranger : List.of("control", "repair", "butler2")) {
            assertThat(as(stranger).get("/p/jinxiu/relays/" + id).statusCode()).isEqualTo(404);
            assertThat(as(stranger).get("/p/jinxiu/relays").body()).doesNotContain("玻璃胶");
            assertThat(as(stranger).get("/p/jinxiu/search?q=玻璃胶").body()).doesNotContain(id.toString());
            assertThat(answer(stranger, id, Map.of("result", "CALLED_BACK")).statusCode())
                    .isEqualTo(404);
        }
        for (String reader : List.of("desk", "butler", "supervisor", "manager", "quality")) {
            assertThat(as(reader).get("/p/jinxiu/relays/" + id).statusCode()).isEqualTo(200);
            assertThat(as(reader).get("/p/jinxiu/relays?q=玻璃胶").body()).contains(id.toString());
        }
        assertThat(as("butler").get("/p/jinxiu/search?q=玻璃胶").body()).contains(id.toString());
    }

    @Test
    void handed_on_it_is_another_message_linked_both_ways() {
        UUID id = taken("desk", "butler", "钥匙的事");
        HttpResponse<String> nobody = answer("butler", id, Map.of("result", "HANDED_ON"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("onTo-error");
        assertThat(answer(
                                "butler",
                                id,
                                Map.of(
                                        "result",
                                        "HANDED_ON",
                                        "onTo",
                                        world.id("butler2").toString(),
                                        "answer",
                                        "西区归他"))
                        .statusCode())
                .isEqualTo(303);
        UUID next = seeing(() -> jdbc.sql("select id from desk.relay where after_id = ?")
                .param(id)
                .query(UUID.class)
                .single());
        assertThat(told("butler2", next, "desk.relay.told")).isEqualTo(1);
        assertThat(as("butler").get("/p/jinxiu/relays/" + id).body()).contains("relays/" + next);
        assertThat(as("butler2").get("/p/jinxiu/relays/" + next).body()).contains("钥匙的事\n陈佳怡：西区归他");
    }

    @Test
    void not_needed_wants_a_reason() {
        UUID id = taken("desk", "butler", "随便问问");
        assertThat(answer("desk", id, Map.of("result", "NOT_NEEDED")).body()).contains("answer-error");
        assertThat(answer("desk", id, Map.of("result", "NOT_NEEDED", "answer", "又来电了，已当面答复"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void each_level_tells_who_has_to_know_and_what_is_acknowledged_tells_nobody() {
        UUID id = taken("desk", "butler", "一直没人回");
        reach(id, 0);
        assertThat(told("butler", id, "desk.relay.reminder")).isEqualTo(1);
        reach(id, 1);
        assertThat(told("supervisor", id, "desk.relay.escalated")).isEqualTo(1);
        assertThat(told("butler", id, "desk.relay.late")).isEqualTo(1);
        assertThat(told("manager", id, "desk.relay.escalated")).isZero();
        answer("butler", id, Map.of("result", "CALLED_BACK"));
        reach(id, 2);
        assertThat(told("manager", id, "desk.relay.escalated")).isZero();
        UUID other = taken("desk", "butler", "还是没人回");
        reach(other, 2);
        assertThat(told("manager", other, "desk.relay.escalated")).isEqualTo(1);
    }

    private void reach(UUID relay, int level) {
        Instant now = Instant.now();
        acting("supervisor", () -> {
            alarms.reached(
                    new DeadlineReached(World.PROJECT, RelayAlarms.SUBJECT, relay, "acknowledge", level, now, now));
            return true;
        });
    }

    @Test
    void the_levels_stand_at_half_the_time_the_whole_and_as_long_again() {
        Map<String, String> form = form(Ids.next(), "butler", "急事");
        form.put("urgent", "on");
        as("desk").post("/p/jinxiu/desk/relays", form);
        UUID id = UUID.fromString(form.get("id"));
        assertThat(seeing(() -> jdbc.sql("""
                        select a.level || ' ' || round(extract(epoch from a.at - r.taken_at) / 60)
                        from platform.deadline d
                        join platform.deadline_alarm a on a.project_id = d.project_id and a.deadline_id = d.id
                        join desk.relay r on r.project_id = d.project_id and r.id = d.subject_id
                        where d.subject_id = ? order by a.level""").param(id).query(String.class).list()))
                .containsExactly("0 15", "1 30", "2 60");
        assertThat(told("butler", id, "desk.relay.told-urgent")).isEqualTo(1);
    }

    @Test
    void the_form_says_who_is_on_duty_and_begins_with_what_is_known() {
        UUID house = world.household(World.PROJECT, "2-1-601", "沈若兰", "13822220601");
        String body = as("desk")
                .get("/p/jinxiu/desk/relays/new?caller=沈若兰&number=13822220601&subject=装修押金&house=" + house)
                .body();
        assertThat(body).contains("沈若兰", "13822220601", "装修押金", house.toString(), "optgroup");
        String username = world.colleague("贺子安", Role.BUTLER);
        assertThat(as("desk")
                        .get("/p/jinxiu/desk/relays/receiver?for=" + world.id(username))
                        .body())
                .contains("贺子安", "不在岗");
    }

    @Test
    void the_manager_sets_the_times() {
        Map<String, String> wrong = Map.of("relayUrgent", "3", "relayUsual", "600");
        assertThat(as("manager").post("/p/jinxiu/desk-settings/relays", wrong).statusCode())
                .isEqualTo(422);
        Map<String, String> times = Map.of("relayUrgent", "20", "relayUsual", "600");
        assertThat(as("manager").post("/p/jinxiu/desk-settings/relays", times).statusCode())
                .isEqualTo(303);
        assertThat(as("manager").get("/p/jinxiu/desk-settings").body()).contains("value=\"20\"", "value=\"600\"");
        as("manager").post("/p/jinxiu/desk-settings/relays", Map.of("relayUrgent", "30", "relayUsual", "240"));
    }

    @Test
    void the_measure_counts_those_acknowledged_in_time() {
        Count before = count();
        UUID late = taken("desk", "butler", "超时的一条");
        UUID kept = taken("desk", "butler", "及时的一条");
        answer("butler", late, Map.of("result", "CALLED_BACK"));
        answer("butler", kept, Map.of("result", "CALLED_BACK"));
        // The facts cannot be changed by the product; a moment behind its back makes one of them late.
        asOwner("update desk.relay set due_at = taken_at + interval '1 microsecond' where id = '" + late + "'");
        asOwner("update desk.relay set due_at = taken_at + interval '5 seconds' where id = '" + kept + "'");
        Count after = count();
        assertThat(after.kept() - before.kept()).isEqualTo(1);
        assertThat(after.due() - before.due()).isEqualTo(2);
    }

    private Count count() {
        Instant now = Instant.now().plusSeconds(60);
        Period period = Period.of(Period.Kind.MONTH, LocalDate.now(ZONE), ZONE, now);
        return seeing(() -> measures.stream()
                .filter(measure -> measure.key().equals("desk.relayed"))
                .findFirst()
                .orElseThrow()
                .count(World.PROJECT, period));
    }
}
