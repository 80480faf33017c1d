package io.shouwen.desk.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.world.Client;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"3.1.1", "3.1.2", "3.1.5"})
class CtiTest extends TelephoneTest {

    @Autowired
    List<DeadlineAlarms> alarms;

    @Test
    void a_call_told_as_json_is_in_the_log_with_its_caller() {
        world.household(World.PROJECT, "1-1-101", "冯秋实", "13811110101");
        String token = line(null);
        assertThat(json(token, newCall("j1", "+86 138-1111-0101")).statusCode()).isEqualTo(200);
        assertThat(json(token, answer("j1", "林晓雯")).statusCode()).isEqualTo(200);
        assertThat(json(token, hangup("j1", "normalClearing")).statusCode()).isEqualTo(200);
        Map<String, Object> call = call("j1");
        assertThat(call)
                .containsEntry("outcome", "ANSWERED")
                .containsEntry("number", "13811110101")
                .containsEntry("caller_name", "冯秋实")
                .containsEntry("house_label", "1栋1单元101室")
                .containsEntry("taken_by", world.id("desk"))
                .containsEntry("rings", 1);
    }

    @Test
    void a_call_told_as_a_form_is_the_same() {
        String token = line(null);
        HttpResponse<String> told = form(
                token,
                "event=newCall&from=0086%2F13811110102&to=88880000&direction=in&callId=f1&user%5B%5D=%E5%89%8D%E5%8F%B0");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(form(token, "event=hangup&callId=f1&cause=cancel").statusCode())
                .isEqualTo(200);
        assertThat(call("f1")).containsEntry("outcome", "GAVE_UP").containsEntry("number", "13811110102");
    }

    @Test
    void who_tries_one_wrong_token_after_another_is_told_to_stop_and_the_line_goes_on() {
        Client stranger = nobody().from("198.51.100.66");
        byte[] event = "event=hangup&callId=x&cause=cancel".getBytes(StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";
        for (int i = 0; i < CtiController.MOST_OF_STRANGERS; i++) {
            assertThat(stranger.post("/api/cti/wrong" + i, type, event).statusCode())
                    .isEqualTo(403);
        }
        assertThat(stranger.post("/api/cti/wrong", type, event).statusCode()).isEqualTo(429);
        String token = line(null);
        assertThat(stranger.post("/api/cti/" + token, type, event).statusCode()).isEqualTo(200);
    }

    @Test
    void an_event_told_twice_is_kept_once() {
        String token = line(null);
        assertThat(json(token, newCall("t1", "anonymous")).body()).contains("\"repeated\":false");
        assertThat(json(token, newCall("t1", "anonymous")).body()).contains("\"repeated\":true");
        assertThat(count("desk.telephone_event", "t1")).isEqualTo(1);
    }

    @Test
    void events_that_overtake_each_other_end_in_the_same_call() {
        String token = line(null);
        List<String> told = new ArrayList<>();
        for (String callId : List.of("o1", "o2")) {
            told.add(dated(newCall(callId, "13811110103"), "2026-11-20T10:00:00+08:00"));
            told.add(dated(answer(callId, "前台"), "2026-11-20T10:00:07+08:00"));
            told.add(dated(hangup(callId, "normalClearing"), "2026-11-20T10:01:00+08:00"));
        }
        Collections.swap(told, 3, 5);
        told.add(told.get(3));
        told.forEach(
                event -> assertThat(json(token, recent(event)).statusCode()).isEqualTo(200));
        Map<String, Object> one = call("o1");
        Map<String, Object> other = call("o2");
        for (String column : List.of("outcome", "rings", "started_at", "answered_at", "ended_at")) {
            assertThat(other).containsEntry(column, one.get(column));
        }
        assertThat(one).containsEntry("rings", 2).containsEntry("outcome", "ANSWERED");
    }

    @Test
    void an_answer_that_comes_late_takes_the_call_back_off_the_list() {
        String token = line(null);
        json(token, newCall("l1", "13811110104"));
        json(token, hangup("l1", "normalClearing"));
        assertThat(openCallBacks("13811110104")).isEqualTo(1);
        json(token, answer("l1", "前台"));
        assertThat(call("l1")).containsEntry("outcome", "ANSWERED");
        assertThat(openCallBacks("13811110104")).isZero();
    }

    @Test
    void several_missed_calls_of_one_number_are_one_call_back_until_they_call_again() {
        String token = line(null);
        for (String callId : List.of("m1", "m2", "m3")) {
            json(token, newCall(callId, "13811110105"));
            json(token, hangup(callId, "cancel"));
        }
        assertThat(openCallBacks("13811110105")).isEqualTo(1);
        json(token, newCall("m4", "13811110105"));
        json(token, answer("m4", "前台"));
        assertThat(openCallBacks("13811110105")).isZero();
        String how = seeing(() -> jdbc.sql("select how from desk.call_back where number = '13811110105'")
                .query(String.class)
                .single());
        assertThat(how).isEqualTo("CALLED_AGAIN");
    }

    @Test
    void a_call_whose_end_was_never_told_is_called_back_and_a_late_end_changes_nothing_about_it() {
        String token = line(null);
        json(token, newCall("lost1", "13811110106"));
        assertThat(openCallBacks("13811110106")).isZero();
        silent("lost1");
        assertThat(call("lost1")).containsEntry("outcome", "NOBODY");
        assertThat(openCallBacks("13811110106")).isEqualTo(1);
        json(token, hangup("lost1", "cancel"));
        assertThat(call("lost1")).containsEntry("outcome", "GAVE_UP");
        assertThat(openCallBacks("13811110106")).isEqualTo(1);
        silent("lost1");
        assertThat(call("lost1")).containsEntry("outcome", "GAVE_UP");
    }

    @Test
    void what_makes_no_sense_of_an_event_is_said_and_the_event_is_taken() {
        world.household(World.PROJECT, "1-1-109", "冯秋月", "13811110109");
        String token = line(null);
        HttpResponse<String> told = json(token, """
                {"event":"newCall","callId":"z1","from":"\\"冯\\" <sip:+8613811110109@10.0.0.2>","to":"sip:pbx","cause":"16",
                 "direction":"?","eventTime":"soon"}""");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("\"ignored\"", "\"field\":\"cause\"", "\"field\":\"to\"");
        assertThat(call("z1")).containsEntry("number", "13811110109").containsEntry("caller_name", "冯秋月");
        assertThat(json(token, hangup("z1", "Normal Clearing")).body()).doesNotContain("ignored");
        assertThat(call("z1")).containsEntry("outcome", "GAVE_UP");
    }

    @Test
    void an_id_used_again_after_its_call_ended_is_a_new_call() {
        String token = line(null);
        String minute = "2026-11-20T10:0";
        List.of(
                        dated(newCall("r1", "13811110111"), minute + "0:00+08:00"),
                        dated(hangup("r1", "cancel"), minute + "0:20+08:00"),
                        dated(newCall("r1", "13811110112"), minute + "5:00+08:00"),
                        dated(answer("r1", "林晓雯"), minute + "5:06+08:00"))
                .forEach(event ->
                        assertThat(json(token, recent(event)).statusCode()).isEqualTo(200));
        assertThat(call("r1")).containsEntry("outcome", "GAVE_UP").containsEntry("number", "13811110111");
        assertThat(call("r1 #2")).containsEntry("outcome", "TALKING").containsEntry("number", "13811110112");
        assertThat(openCallBacks("13811110111")).isEqualTo(1);
    }

    @Test
    void a_talk_nobody_ended_is_closed_as_of_a_limit_and_says_so() {
        String token = line(null);
        json(token, recent(dated(newCall("talk1", "13811110113"), "2026-11-20T10:00:00+08:00")));
        json(token, recent(dated(answer("talk1", "林晓雯"), "2026-11-20T10:00:04+08:00")));
        silent("talk1");
        assertThat(call("talk1")).containsEntry("outcome", "ANSWERED").containsEntry("end_told", false);
        assertThat(as("desk").get("/p/jinxiu/calls/" + call("talk1").get("id")).body())
                .contains("没收到挂断消息", "没有等到挂断消息");
    }

    @Test
    void a_line_tells_numbers_with_its_prefix_and_without_its_area() {
        world.household(World.PROJECT, "1-1-114", "冯秋生", "02150881114");
        String token = line(null);
        UUID id = lines.byToken(token).orElseThrow().id();
        String path = "/p/jinxiu/desk-settings/lines/" + id + "/numbers";
        assertThat(as("manager")
                        .post(path, Map.of("prefix", "9", "area", "０21"))
                        .statusCode())
                .isEqualTo(303);
        json(token, newCall("a1", "950881114"));
        assertThat(call("a1")).containsEntry("number", "02150881114").containsEntry("caller_name", "冯秋生");
        as("manager").post(path, Map.of("prefix", "7", "area", "21"));
        assertThat(lines.byToken(token).orElseThrow().area()).isEqualTo("021");
        assertThat(as("desk").post(path, Map.of("prefix", "", "area", "")).statusCode())
                .isEqualTo(403);
    }

    /** The time is up that such a call may go on. */
    private void silent(String callId) {
        UUID id = (UUID) call(callId).get("id");
        Instant now = Instant.now();
        acting("supervisor", () -> {
            alarms.stream()
                    .map(each -> each.bySubjectType().get("ringing-call"))
                    .filter(Objects::nonNull)
                    .forEach(alarm -> alarm.accept(
                            new DeadlineReached(World.PROJECT, "ringing-call", id, "hang-up", 1, now, now)));
            return true;
        });
    }

    @Test
    void a_withheld_number_that_was_missed_cannot_be_called_back() {
        String token = line(null);
        json(token, newCall("w1", "anonymous"));
        assertThat(json(token, hangup("w1", "cancel")).statusCode()).isEqualTo(200);
        assertThat(call("w1").get("call_back_id")).isNull();
    }

    @Test
    void events_of_one_call_at_the_same_moment_do_not_lose_each_other() throws Exception {
        String token = line(null);
        List<Callable<Integer>> told = new ArrayList<>();
        for (int repeat = 0; repeat < 4; repeat++) {
            for (int c = 0; c < 6; c++) {
                String callId = "c" + c;
                for (String event : List.of(
                        newCall(callId, "1381111020" + c), answer(callId, "前台"), hangup(callId, "normalClearing"))) {
                    told.add(() -> json(token, event).statusCode());
                }
            }
        }
        Collections.shuffle(told, new Random(7));
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<Integer> answer : threads.invokeAll(told)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        for (int c = 0; c < 6; c++) {
            assertThat(call("c" + c)).containsEntry("outcome", "ANSWERED");
            assertThat(count("desk.telephone_event", "c" + c)).isEqualTo(3);
            assertThat(openCallBacks("1381111020" + c)).isZero();
        }
    }

    @Test
    void a_wrong_token_is_refused_without_a_word() {
        HttpResponse<String> answer = json("guess", newCall("x", "13811110106"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"error\":\"refused\"}");
    }

    @Test
    void a_malformed_event_is_told_which_field_is_wrong() {
        String token = line(null);
        HttpResponse<String> answer = json(token, "{\"event\":\"ring\",\"direction\":\"up\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"direction\"", "must be in or out", "\"field\":\"callId\"", "is missing");
        assertThat(json(token, "{\"event\":\"hangup\",\"callId\":\"n\\u0000\"}").statusCode())
                .isEqualTo(400);
        assertThat(json(token, "{").statusCode()).isEqualTo(400);
        assertThat(json(token, "").statusCode()).isEqualTo(400);
        assertThat(form(token, "").statusCode()).isEqualTo(400);
    }

    @Test
    void an_event_too_large_is_refused() {
        assertThat(json(line(null), "{\"event\":\"" + "a".repeat(CtiController.LARGEST) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_line_with_a_secret_hears_only_what_is_signed() {
        String token = line("geheim");
        String body = newCall("s1", "13811110107");
        String form = "event=hangup&callId=s1&cause=cancel";
        String type = "application/json";
        assertThat(send(token, type, body, null).statusCode()).isEqualTo(403);
        assertThat(send(token, type, body, EventSignature.of("other", bytes(body)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(token, type, body + " ", EventSignature.of("geheim", bytes(body)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(token, type, body, "sha256=" + EventSignature.of("geheim", bytes(body)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(token, "application/x-www-form-urlencoded", form, EventSignature.of("geheim", bytes(form)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_projects_people_see_nothing_of_the_call() {
        String token = line(null);
        String answer = json(token, newCall("p1", "13811110108")).body();
        String id = answer.replaceAll(".*\"call\":\"([^\"]+)\".*", "$1");
        assertThat(as("desk").get("/p/jinxiu/calls/" + id).statusCode()).isEqualTo(200);
        assertThat(as("yunting").get("/p/yunting/calls/" + id).statusCode()).isEqualTo(404);
        assertThat(as("yunting").get("/p/yunting/desk/calls/" + id).statusCode())
                .isEqualTo(404);
        assertThat(as("yunting").get("/p/yunting/calls").body()).doesNotContain(id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String dated(String event, String time) {
        return event.substring(0, event.length() - 1) + ",\"eventTime\":\"" + time + "\"}";
    }

    /** Yesterday by the clock of the machine, at the minute and second given. */
    private static String recent(String event) {
        return event.replace(
                "2026-11-20T", java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1) + "T");
    }

    private Map<String, Object> call(String callId) {
        return seeing(() -> jdbc.sql("select * from desk.call where project_id = ? and call_key = ?")
                .params(World.PROJECT, callId)
                .query()
                .singleRow());
    }

    private long count(String table, String callId) {
        return seeing(() -> jdbc.sql("select count(*) from " + table + " where call_key = ?")
                .param(callId)
                .query(Long.class)
                .single());
    }

    private long openCallBacks(String number) {
        return seeing(() -> jdbc.sql("select count(*) from desk.call_back where number = ? and done_at is null")
                .param(number)
                .query(Long.class)
                .single());
    }
}
