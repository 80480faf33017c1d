package io.shouwen.desk.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("3.2.2")
class VisitsTest extends ShouwenTest {

    private static final String DESK = "/p/jinxiu/desk/visits";
    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);

    @Autowired
    PromiseAlarms alarms;

    @Autowired
    List<Measure> measures;

    /** Somebody who came and is received. */
    private String came() {
        String id = Ids.next().toString();
        assertThat(as("desk").post(DESK, Map.of("id", id, "receive", "on")).statusCode())
                .isEqualTo(303);
        return id;
    }

    private static Map<String, String> note(String name, String purpose) {
        return new HashMap<>(Map.of("name", name, "purpose", purpose, "phone", "13700990011"));
    }

    private Map<String, String> promised(String name, String purpose) {
        Map<String, String> note = note(name, purpose);
        note.putAll(Map.of(
                "promiseId",
                Ids.next().toString(),
                "when",
                "other",
                "whenDay",
                TOMORROW.toString(),
                "whenTime",
                "10:00"));
        return note;
    }

    private <T> T value(String sql, Class<T> type, Object... parameters) {
        return seeing(() -> jdbc.sql(sql).params(parameters).query(type).single());
    }

    @Test
    void a_walk_in_waits_is_received_by_one_and_the_other_is_told() {
        UUID id = Ids.next();
        as("desk").post(DESK, Map.of("id", id.toString(), "people", "3"));
        as("desk").post(DESK, Map.of("id", id.toString(), "people", "3"));
        assertThat(as("control").get("/p/jinxiu/desk/sections?name=visits").body())
                .containsOnlyOnce("id=\"wait-" + id + "\"");
        HttpResponse<String> first = as("control").post(DESK + "/" + id + "/reception", Map.of());
        assertThat(first.headers().firstValue("location")).hasValue(DESK + "/" + id);
        HttpResponse<String> second = as("desk").post(DESK + "/" + id + "/reception", Map.of());
        assertThat(second.headers().firstValue("location")).hasValue("/p/jinxiu/desk");
        assertThat(value("select by_id from desk.visit_reception where visit_id = ?", UUID.class, id))
                .isEqualTo(world.id("control"));
    }

    @Test
    void a_matter_settled_on_the_spot_is_one_closed_ticket_however_often_it_is_sent() {
        String id = came();
        Map<String, String> note = note("金大山", "补办门禁卡");
        note.putAll(Map.of("kind", "HELP", "result", "当场补办，已试开门"));
        for (int i = 0; i < 2; i++) {
            assertThat(as("desk").post(DESK + "/" + id + "/record", note).statusCode())
                    .isEqualTo(303);
        }
        assertThat(value("select stage || ' ' || channel from tickets.ticket where title = '补办门禁卡'", String.class))
                .isEqualTo("CLOSED VISIT");
        assertThat(as("desk").get("/p/jinxiu/visits/" + id).body())
                .contains("当场办结", "当场补办，已试开门", "137****0011")
                .doesNotContain("13700990011");
    }

    @Test
    void what_is_missing_is_told_beside_the_field_and_what_was_typed_stays() {
        String id = came();
        HttpResponse<String> answer =
                as("desk").post(DESK + "/" + id + "/record", Map.of("name", "", "purpose", "", "result", "已答复"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填来访人姓名", "请选择类别", "已答复");
        Map<String, String> promise = promised("金二山", "问押金");
        promise.put("phone", "");
        assertThat(as("desk").post(DESK + "/" + id + "/promise", promise).body())
                .contains("要回复，得留一个电话");
        promise.put("phone", "13700990012");
        promise.put("whenTime", "03:00");
        assertThat(as("desk").post(DESK + "/" + id + "/promise", promise).body())
                .contains("不在前台的接待时间内");
        assertThat(value(
                        "select count(*) from desk.visit_departure where visit_id = ?",
                        Long.class,
                        UUID.fromString(id)))
                .isZero();
    }

    @Test
    void a_resident_is_answered_on_the_number_of_the_register_and_the_house_page_shows_the_visit() {
        UUID house = world.household(World.PROJECT, "786-1-101", "祝英", "13700783001");
        UUID resident = value("""
                select r.id from estate.resident r join estate.household k on k.id = r.household_id
                where k.house_id = ?""", UUID.class, house);
        String id = came();
        Map<String, String> note = promised("", "问装修押金几时退");
        note.put("phone", "");
        note.put("residentId", resident.toString());
        assertThat(as("desk").post(DESK + "/" + id + "/promise", note).statusCode())
                .isEqualTo(303);
        assertThat(value(
                        "select name || ' ' || phone || ' ' || text from desk.promise where visit_id = ?",
                        String.class,
                        UUID.fromString(id)))
                .isEqualTo("祝英 13700783001 问装修押金几时退");
        assertThat(as("desk").get("/p/jinxiu/houses/" + house).body()).contains("visits/" + id);
        assertThat(as("desk").get("/p/jinxiu/visits?q=" + "783").body()).contains("祝英");
        assertThat(as("desk").get("/p/jinxiu/desk/sections?name=promises").body())
                .contains("问装修押金几时退");
    }

    @Test
    void a_promise_is_moved_with_consent_answered_once_and_counted() {
        String id = came();
        Map<String, String> note = promised("金三山", "问车位");
        as("desk").post(DESK + "/" + id + "/promise", note);
        String path = "/p/jinxiu/promises/" + note.get("promiseId");
        assertThat(as("quality").get(path).body()).contains("问车位").doesNotContain("data-draft=\"promise-");

        Map<String, String> move = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "when",
                "other",
                "whenDay",
                TOMORROW.plusDays(1).toString(),
                "whenTime",
                "11:00"));
        assertThat(as("desk").post(path + "/move", move).statusCode()).isEqualTo(422);
        move.put("agreedBy", "金先生电话同意");
        as("desk").post(path + "/move", move);
        as("desk").post(path + "/move", move);
        assertThat(as("desk").get(path).body()).containsOnlyOnce("金先生电话同意");

        Count before = measured("desk.promise-kept", TOMORROW.plusDays(1));
        assertThat(as("desk").post(path + "/answer", Map.of("how", "")).statusCode())
                .isEqualTo(422);
        for (String how : List.of("电话告知有两个空位", "再答一遍")) {
            assertThat(as("desk").post(path + "/answer", Map.of("how", how)).statusCode())
                    .isEqualTo(303);
        }
        assertThat(as("desk").get(path).body()).contains("电话告知有两个空位", "按时回复").doesNotContain("再答一遍");
        assertThat(as("desk")
                        .post(
                                path + "/move",
                                Map.of(
                                        "id",
                                        Ids.next().toString(),
                                        "agreedBy",
                                        "晚了",
                                        "when",
                                        "other",
                                        "whenDay",
                                        TOMORROW.plusDays(3).toString(),
                                        "whenTime",
                                        "10:00"))
                        .statusCode())
                .isEqualTo(409);
        Count after = measured("desk.promise-kept", TOMORROW.plusDays(1));
        assertThat(after.due() - before.due()).isEqualTo(1);
        assertThat(after.kept() - before.kept()).isEqualTo(1);
        String number = as("desk").post(path + "/number", Map.of()).body();
        assertThat(number).contains("13700990011");
        assertThat(value(
                        "select count(*) from platform.audit_entry where action = 'opened-number' and subject_id = ?",
                        Long.class,
                        note.get("promiseId")))
                .isEqualTo(1);
    }

    @Test
    void promises_that_are_over_are_listed_by_their_end_and_exported() {
        String id = came();
        Map<String, String> note = promised("金八山", "问装修垃圾清运");
        as("desk").post(DESK + "/" + id + "/promise", note);
        String path = "/p/jinxiu/promises";
        String one = path + "/" + note.get("promiseId");
        assertThat(as("quality").get(path + "?show=open&q=金八山").body()).contains("问装修垃圾清运", "待回复");
        assertThat(as("desk").post(one + "/answer", Map.of("how", "周四清运，已告知")).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get(path + "?show=kept&q=金八山").body()).contains("周四清运，已告知");
        assertThat(as("desk").get(path + "?show=kept&q=垃圾清运").body()).contains("周四清运，已告知");
        for (String other : List.of("open", "late", "broken")) {
            assertThat(as("desk").get(path + "?show=" + other + "&q=金八山").body())
                    .as(other)
                    .doesNotContain("问装修垃圾清运");
        }
        String again = came();
        Map<String, String> broken = promised("金九山", "问外墙漏水");
        as("desk").post(DESK + "/" + again + "/promise", broken);
        as("desk").post(path + "/" + broken.get("promiseId") + "/breach", Map.of("how", "要等开发商答复"));
        assertThat(as("desk").get(path + "?show=broken&q=金九山").body()).contains("要等开发商答复", "没有做到");
        assertThat(as("butler").status(path)).isEqualTo(403);
        byte[] book = as("quality").bytes(path + "/export?show=kept");
        assertThat(new String(book, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void a_promise_nobody_answers_reminds_the_desk_and_goes_up_once_per_level() {
        String id = came();
        Map<String, String> note = promised("金四山", "问水费");
        as("desk").post(DESK + "/" + id + "/promise", note);
        UUID promise = UUID.fromString(note.get("promiseId"));
        assertThat(value("""
                select string_agg(a.level::text, ' ' order by a.level) from platform.deadline d
                join platform.deadline_alarm a on a.deadline_id = d.id where d.subject_id = ?""", String.class, promise)).isEqualTo("0 1 2");
        Instant now = Instant.now();
        for (int level = 0; level <= 2; level++) {
            int reached = level;
            seeing(() -> {
                alarms.reached(
                        new DeadlineReached(World.PROJECT, Promises.SUBJECT, promise, "answer", reached, now, now));
                return true;
            });
        }
        assertThat(seeing(() -> jdbc.sql("""
                        select distinct message_key from platform.notification where href = ? order by 1""")
                        .param("promises/" + promise)
                        .query(String.class)
                        .list()))
                .containsExactly("desk.visitor.told.late", "desk.visitor.told.late-still", "desk.visitor.told.soon");
    }

    @Test
    void a_colleague_who_is_wanted_is_told_and_who_waits_too_long_leaves_unserved() {
        String id = came();
        Map<String, String> note = note("金五山", "送合同");
        note.put("colleague", world.id("butler").toString());
        assertThat(as("desk").post(DESK + "/" + id + "/colleague", note).statusCode())
                .isEqualTo(303);
        assertThat(value("""
                select count(*) from platform.notification
                where recipient_id = ? and message_key = 'desk.visitor.told.waits' and arguments[1] = '金五山'""", Long.class, world.id("butler"))).isEqualTo(1);
        Count before = measured("desk.visit-served", TOMORROW.minusDays(1));
        as("desk").post(DESK + "/" + id + "/departure", Map.of("result", "等不及"));
        Count after = measured("desk.visit-served", TOMORROW.minusDays(1));
        assertThat(after.due() - before.due()).isEqualTo(1);
        assertThat(after.kept()).isEqualTo(before.kept());
        assertThat(as("desk").get("/p/jinxiu/visits?show=unserved").body()).contains("金五山");
        assertThat(as("desk").get("/p/jinxiu/visits/register").body()).contains("金五山", "送合同", "等不及");
        byte[] pdf = as("manager").bytes("/p/jinxiu/visits/register/pdf");
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void a_known_leader_is_greeted_by_title_when_the_name_is_typed() {
        String id = Ids.next().toString();
        Map<String, String> leader = Map.of("id", id, "name", "魏长河", "title", "魏总", "level", "GROUP");
        assertThat(as("manager")
                        .post("/p/jinxiu/desk-settings/leaders", Map.of("id", id))
                        .statusCode())
                .isEqualTo(422);
        as("manager").post("/p/jinxiu/desk-settings/leaders", leader);
        as("manager").post("/p/jinxiu/desk-settings/leaders", leader);
        assertThat(as("desk").get("/p/jinxiu/desk/visitors?name=魏长河").body()).contains("魏总");
        assertThat(as("desk").get("/p/jinxiu/desk/visitors?name=魏长").body()).doesNotContain("魏总");
        assertThat(as("desk").post("/p/jinxiu/desk-settings/leaders", leader).statusCode())
                .isEqualTo(403);
        as("manager").post("/p/jinxiu/desk-settings/leaders/" + id + "/removal", Map.of());
        assertThat(as("desk").get("/p/jinxiu/desk/visitors?name=魏长河").body()).doesNotContain("魏总");
    }

    private Count measured(String key, LocalDate day) {
        return seeing(() -> measures.stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow()
                .count(World.PROJECT, Period.of(Period.Kind.DAY, day, ZoneId.of("Asia/Shanghai"), Instant.now())));
    }
}
