package io.shouwen.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.line.TelephoneLines;
import io.shouwen.desk.line.TelephoneTest;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.world.Statements;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"3.1.1", "3.1.2", "3.1.5"})
class DeskTest extends TelephoneTest {

    private static final long MINUTE_AGO = Instant.now().getEpochSecond() - 60;

    @Autowired
    CallBackAlarm callBackAlarm;

    @Autowired
    List<Measure> measures;

    @Autowired
    TelephoneLines lines;

    @Test
    void a_call_without_purpose_comes_back_with_what_was_typed() {
        String call = rang("u1", "13833330001");
        HttpResponse<String> answer =
                as("desk").post("/p/jinxiu/desk/calls/" + call + "/record", Map.of("kind", "INQUIRY", "result", "说过了"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("说过了", "请写明来电事由").doesNotContain("请写明怎么处理的");
        assertThat(value("select finished_at is null from desk.call where call_key = 'u1'", Boolean.class))
                .isTrue();
    }

    @Test
    void a_record_sent_twice_makes_one_closed_ticket() {
        String call = rang("u2", "13833330002");
        Map<String, String> note = Map.of("kind", "SUGGESTION", "purpose", "加装晾衣杆", "result", "已解释并记录");
        for (int i = 0; i < 2; i++) {
            assertThat(as("desk")
                            .post("/p/jinxiu/desk/calls/" + call + "/record", note)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(value("select count(*) from tickets.ticket where title = '加装晾衣杆'", Long.class))
                .isEqualTo(1);
        assertThat(value("select stage from tickets.ticket where title = '加装晾衣杆'", String.class))
                .isEqualTo("CLOSED");
    }

    @Test
    void other_calls_are_recorded_without_a_ticket_and_cannot_become_one() {
        String call = rang("u3", "13833330003");
        Map<String, String> note = Map.of("kind", "OTHER", "purpose", "推销广告", "result", "已婉拒");
        assertThat(as("desk")
                        .post("/p/jinxiu/desk/calls/" + call + "/ticket", note)
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("desk")
                        .post("/p/jinxiu/desk/calls/" + call + "/record", note)
                        .statusCode())
                .isEqualTo(303);
        assertThat(value("select ticket_id is null from desk.call where call_key = 'u3'", Boolean.class))
                .isTrue();
    }

    @Test
    void a_call_somebody_took_is_not_taken_again() {
        String call = rang("u4", "13833330004");
        as("desk").post("/p/jinxiu/desk/calls/" + call + "/taking", Map.of());
        HttpResponse<String> second = as("control").post("/p/jinxiu/desk/calls/" + call + "/taking", Map.of());
        assertThat(second.headers().firstValue("location")).hasValue("/p/jinxiu/desk");
        assertThat(value("select taken_by from desk.call where call_key = 'u4'", UUID.class))
                .isEqualTo(world.id("desk"));
    }

    @Test
    void five_calls_that_ring_send_no_more_statements_than_one() {
        seeing(() -> jdbc.sql("update desk.call set outcome = 'NOBODY' where project_id = ? and outcome <> 'ANSWERED'")
                .param(World.PROJECT)
                .update());
        for (int caller = 1; caller <= 5; caller++) {
            world.household(World.PROJECT, "76-1-10" + caller, "来电人" + caller, "1381111760" + caller);
        }
        String path = "/p/jinxiu/desk/ringing";
        line = line(null);
        as("desk").get(path);
        int quiet = Statements.of(as("desk"), path, "");
        json(line, newCall("n1", "13811117601"));
        int one = Statements.of(as("desk"), path, "来电人1");
        for (int caller = 2; caller <= 5; caller++) {
            json(line, newCall("n" + caller, "1381111760" + caller));
        }
        assertThat(quiet)
                .as("nobody is looked up while nothing rings")
                .isPositive()
                .isLessThan(one);
        assertThat(Statements.of(as("desk"), path, "来电人5")).isLessThanOrEqualTo(one);
    }

    @Test
    void a_call_answered_by_nobody_knows_whom_rings_no_more_and_can_be_taken() {
        String call = rang("y1", "13833330021");
        String path = "/p/jinxiu/desk/ringing";
        assertThat(as("desk").get(path).body()).contains("data-ringing=\"" + call + "\"");
        json(line, "{\"event\":\"answer\",\"callId\":\"y1\"}");
        assertThat(as("desk").get(path).body())
                .doesNotContain("data-ringing=\"" + call + "\"")
                .contains("data-call=\"" + call + "\"", "已接听", "是我接的");
        assertThat(as("desk").get(path + "/toast").body()).doesNotContain(call);
        as("desk").post("/p/jinxiu/desk/calls/" + call + "/taking", Map.of());
        assertThat(as("desk").get("/p/jinxiu/desk/calls/" + call + "/status").body())
                .contains("通话中", "林晓雯");
        json(line, hangup("y1", "normalClearing"));
    }

    @Test
    void every_call_in_hand_stands_in_my_strip_until_it_is_written_down() {
        String one = rang("y2", "13833330022");
        String other = rang("y3", "13833330023");
        for (String call : List.of(one, other)) {
            as("control").post("/p/jinxiu/desk/calls/" + call + "/taking", Map.of());
        }
        json(line, answer("y2", ""));
        assertThat(as("control").get("/p/jinxiu/desk/calls/" + one).body())
                .contains("data-mine=\"" + one + "\"", "data-mine=\"" + other + "\"");
        assertThat(as("desk").get("/p/jinxiu/desk/ringing").body()).doesNotContain("data-mine=\"" + one);
        as("control")
                .post(
                        "/p/jinxiu/desk/calls/" + one + "/record",
                        Map.of("kind", "OTHER", "purpose", "打错了", "result", "已说明"));
        assertThat(as("control").get("/p/jinxiu/desk/ringing").body())
                .doesNotContain("data-mine=\"" + one)
                .contains("data-mine=\"" + other);
    }

    @Test
    void an_unknown_number_once_linked_is_recognised_the_next_time() {
        world.household(World.PROJECT, "3-1-701", "顾云深", "13833330701");
        String call = rang("u5", "13833330005");
        String found = as("desk")
                .get("/p/jinxiu/desk/calls/" + call + "/people?q=3%E6%A0%8B1%E5%8D%95%E5%85%83701")
                .body();
        assertThat(found).contains("顾云深");
        String resident = found.replaceAll("(?s).*name=\"resident\" value=\"([^\"]+)\".*", "$1");
        as("desk").post("/p/jinxiu/desk/calls/" + call + "/caller", Map.of("resident", resident, "remember", "true"));
        rang("u6", "0086-138-3333-0005");
        assertThat(value("select caller_name from desk.call where call_key = 'u6'", String.class))
                .isEqualTo("顾云深");
    }

    @Test
    void a_call_about_an_open_ticket_is_noted_there_and_opens_none() {
        world.household(World.PROJECT, "3-1-702", "柳如眉", "13833330011");
        String first = rang("x1", "13833330011");
        Map<String, String> note = new java.util.HashMap<>(Map.of("kind", "REPAIR", "purpose", "阳台地漏返味", "result", ""));
        as("desk").post("/p/jinxiu/desk/calls/" + first + "/ticket", note);
        UUID ticket = value("select id from tickets.ticket where title = '阳台地漏返味'", UUID.class);
        String again = rang("x2", "13833330011");
        assertThat(as("desk").get("/p/jinxiu/desk/calls/" + again).body()).contains("问已有工单", ticket.toString());
        note = new java.util.HashMap<>(Map.of("purpose", "问师傅几点来", "result", "答复下午三点前", "existing", ticket.toString()));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = as("desk").post("/p/jinxiu/desk/calls/" + again + "/ticket", note);
            assertThat(answer.headers().firstValue("location")).hasValue("/p/jinxiu/tickets/" + ticket);
        }
        assertThat(value("select ticket_id from desk.call where call_key = 'x2'", UUID.class))
                .isEqualTo(ticket);
        assertThat(value("select count(*) from tickets.contact where ticket_id = '" + ticket + "'", Long.class))
                .isEqualTo(1);
        assertThat(as("desk").get("/p/jinxiu/tickets/" + ticket).body()).contains("业户来电：问师傅几点来");
        note.put("existing", Ids.next().toString());
        HttpResponse<String> unknown =
                as("desk").post("/p/jinxiu/desk/calls/" + rang("x3", "13833330011") + "/ticket", note);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("这张工单已经结案或不存在", "问师傅几点来");
    }

    @Test
    void a_line_shows_its_token_once_and_an_old_token_opens_nothing() {
        Map<String, String> typed =
                Map.of("id", Ids.next().toString(), "name", "夜间热线", "number", "02158888811", "signed", "on");
        String opened =
                as("manager").post("/p/jinxiu/desk-settings/lines", typed).body();
        String token = token(opened);
        assertThat(opened).contains("签名密钥");
        assertThat(as("manager").post("/p/jinxiu/desk-settings/lines", typed).statusCode())
                .as("sent twice, one line")
                .isEqualTo(303);
        assertThat(as("manager").get("/p/jinxiu/desk-settings").body())
                .contains("夜间热线")
                .doesNotContain(token);
        assertThat(lines.byToken(token)).isPresent();
        UUID line = value("select id from desk.line where name = '夜间热线'", UUID.class);
        String fresh = token(as("manager")
                .post("/p/jinxiu/desk-settings/lines/" + line + "/keys", Map.of())
                .body());
        assertThat(lines.byToken(token)).isEmpty();
        assertThat(lines.byToken(fresh).orElseThrow().secret()).isNull();
        as("manager").post("/p/jinxiu/desk-settings/lines/" + line + "/closure", Map.of());
        assertThat(lines.byToken(fresh)).isEmpty();
        assertThat(as("desk").post("/p/jinxiu/desk-settings/lines", typed).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_project_says_how_soon_it_calls_back() {
        assertThat(as("manager")
                        .post("/p/jinxiu/desk-settings", Map.of("callBack", "3"))
                        .statusCode())
                .isEqualTo(422);
        as("manager").post("/p/jinxiu/desk-settings", Map.of("callBack", "25"));
        rang("x4", "13833330012");
        json(line, hangup("x4", "cancel"));
        assertThat(value(
                        "select extract(epoch from due_at - missed_at)::int / 60 from desk.call_back where number = '13833330012'",
                        Integer.class))
                .isEqualTo(25);
        as("manager").post("/p/jinxiu/desk-settings", Map.of("callBack", "15"));
        assertThat(value(
                        "select count(*) from platform.notification where message_key = 'desk.call.call-back-owed' and arguments[1] = '138****0012'",
                        Long.class))
                .isPositive();
    }

    private static String token(String page) {
        var found = java.util.regex.Pattern.compile("POST /api/cti/([\\w-]+)").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_call_by_hand_needs_its_rings() {
        Map<String, String> typed = Map.of("id", Ids.next().toString(), "number", "138 3333 0006", "rings", "often");
        HttpResponse<String> wrong = as("desk").post("/p/jinxiu/desk/calls", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("138 3333 0006", "often");
        String id = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(as("desk")
                            .post("/p/jinxiu/desk/calls", Map.of("id", id, "number", "138 3333 0006", "rings", "4"))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(value("select rings from desk.call where number = '13833330006'", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void a_call_back_is_done_with_its_outcome_and_opening_the_number_is_recorded() {
        rang("u7", "13833330007");
        json(line, hangup("u7", "cancel"));
        UUID callBack = value("select id from desk.call_back where number = '13833330007'", UUID.class);
        String path = "/p/jinxiu/desk/call-backs/" + callBack;
        assertThat(as("desk").get("/p/jinxiu/desk").body())
                .contains("138****0007")
                .doesNotContain("13833330007");
        assertThat(as("desk").post(path + "/number", Map.of()).body()).contains("13833330007");
        assertThat(value("select count(*) from platform.audit_entry where action = 'opened-number'", Long.class))
                .isPositive();
        var refused = as("desk").post(path + "/closure", Map.of("outcome", "通", "reached", "false"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .as("what was typed is kept, beside what is wrong with it")
                .containsPattern("name=\"reached\" value=\"false\" checked")
                .containsPattern("is-invalid\" name=\"outcome\" value=\"通\"");
        assertThat(as("desk").post(path + "/closure", Map.of("outcome", "已联系上")).statusCode())
                .isEqualTo(303);
        assertThat(value("select how from desk.call_back where number = '13833330007'", String.class))
                .isEqualTo("REACHED");
        assertThat(value(
                        "select ended_at is not null from platform.deadline where subject_id = '" + callBack + "'",
                        Boolean.class))
                .isTrue();
    }

    @Test
    void nobody_called_back_in_time_is_told_to_the_supervisor() {
        rang("u8", "13833330008");
        json(line, hangup("u8", "busy"));
        UUID callBack = value("select id from desk.call_back where number = '13833330008'", UUID.class);
        Instant due = Instant.now();
        acting("supervisor", () -> {
            callBackAlarm.late(
                    new DeadlineReached(World.PROJECT, CallBacks.SUBJECT, callBack, "call-back", 1, due, due));
            return true;
        });
        assertThat(value(
                        "select count(*) from platform.notification where recipient_id = '" + world.id("supervisor")
                                + "' and arguments @> '{138****0008}'",
                        Long.class))
                .isEqualTo(1);
    }

    /** Next door, where no other test's calls come and go meanwhile. */
    @Test
    void measures_count_what_the_telephone_and_the_desk_did() {
        line = in(World.OTHER_PROJECT, () -> newLine(World.OTHER_PROJECT));
        Map<String, Count> before = counts();
        String answered = answeredAfter("v1", 4);
        answeredAfter("v2", 11);
        json(line, at(newCall("v3", "13833330013"), MINUTE_AGO));
        json(line, hangup("v3", "cancel"));
        as("yunting")
                .post(
                        "/p/yunting/desk/calls/" + answered + "/record",
                        Map.of("kind", "OTHER", "purpose", "打错电话", "result", "已说明"));
        UUID callBack = in(
                World.OTHER_PROJECT,
                () -> jdbc.sql("select id from desk.call_back where number = '13833330013'")
                        .query(UUID.class)
                        .single());
        as("yunting").post("/p/yunting/desk/call-backs/" + callBack + "/closure", Map.of("outcome", "已联系上"));
        Map<String, Count> after = counts();
        assertThat(grown(before, after, "desk.answered")).isEqualTo(new Count(2, 3));
        assertThat(grown(before, after, "desk.third-ring")).isEqualTo(new Count(1, 2));
        assertThat(grown(before, after, "desk.recorded")).isEqualTo(new Count(1, 2));
        assertThat(grown(before, after, "desk.called-back")).isEqualTo(new Count(1, 1));
    }

    @Test
    void the_log_is_filtered_in_the_address_masked_and_taken_away() {
        rang("w9", "13833330009");
        json(line, hangup("w9", "busy"));
        assertThat(as("desk").get("/p/jinxiu/calls?show=missed&q=33330009").body())
                .contains("138****0009")
                .doesNotContain("13833330009");
        assertThat(as("desk").get("/p/jinxiu/calls?show=answered&q=33330009").body())
                .doesNotContain("138****0009");
        assertThat(as("desk")
                        .get("/p/jinxiu/calls?show=%27&kind=x&from=nonsense&after=1_2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(as("desk").get("/p/jinxiu/calls/export?show=missed").body()).startsWith("PK");
    }

    private String line = "";

    /** @return the call's id */
    private String rang(String callId, String from) {
        if (line.isEmpty()) {
            line = line(null);
        }
        return id(json(line, newCall(callId, from)).body());
    }

    /** @return the call's id */
    private String answeredAfter(String callId, int seconds) {
        if (line.isEmpty()) {
            line = line(null);
        }
        String told = json(line, at(newCall(callId, "13833330010"), MINUTE_AGO)).body();
        json(line, at(answer(callId, "前台"), MINUTE_AGO + seconds));
        json(line, at(hangup(callId, "normalClearing"), MINUTE_AGO + 50));
        return id(told);
    }

    private static String at(String event, long second) {
        return event.replace("}", ",\"eventTime\":" + second + "}");
    }

    private static String id(String receipt) {
        return receipt.replaceAll(".*\"call\":\"([^\"]+)\".*", "$1");
    }

    private Map<String, Count> counts() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Period month = Period.of(
                Period.Kind.MONTH,
                LocalDate.ofInstant(Instant.ofEpochSecond(MINUTE_AGO), zone),
                zone,
                Instant.now().plusSeconds(5));
        return in(
                World.OTHER_PROJECT,
                () -> measures.stream()
                        .filter(m -> m.key().startsWith("desk."))
                        .collect(java.util.stream.Collectors.toMap(
                                Measure::key, m -> m.count(World.OTHER_PROJECT, month))));
    }

    private static Count grown(Map<String, Count> before, Map<String, Count> after, String key) {
        return new Count(
                after.get(key).kept() - before.get(key).kept(),
                after.get(key).due() - before.get(key).due());
    }

    private <T> T value(String sql, Class<T> type) {
        return seeing(() -> jdbc.sql(sql).query(type).single());
    }
}
