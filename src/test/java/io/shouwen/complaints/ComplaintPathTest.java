package io.shouwen.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint over HTTP, from the words of its complainant to its end. */
@Clause({"2.3.4", "4.1.2.3", "4.2.3"})
class ComplaintPathTest extends ShouwenTest {

    @Autowired
    Complaints complaints;

    @Autowired
    RaiseComplaint raise;

    @Autowired
    FollowUpComplaint followUp;

    @Test
    void reported_solved_half_solved_not_satisfied_and_in_the_end_satisfied() {
        UUID id = told("楼上每晚十二点拖桌子，<b>忍不了</b>", "楼上夜里吵", Map.of());
        assertThat(page("desk", id)).contains("待定性", "楼上每晚十二点拖桌子，&lt;b&gt;忍不了&lt;/b&gt;", "一线");
        move("desk", id, "intake", Map.of("way", "REPORTED", "said", "业户要求主管答复"));
        assertThat(page("supervisor", id)).contains("处理中", "客服主管", "上报到客服主管");
        assertThat(owner(id)).isEqualTo(world.id("supervisor"));
        move("supervisor", id, "answers", Map.of("channel", "PHONE", "text", "今天就上门沟通"));
        move("supervisor", id, "solution", Map.of("text", "上门沟通，住户铺了地垫"));
        assertThat(post("supervisor", id, "follow-up", Map.of("outcome", "SATISFIED"))
                        .statusCode())
                .as("the solver does not ask")
                .isEqualTo(409);
        move(
                "desk",
                id,
                "follow-up",
                Map.of("outcome", "HALF", "left", "周末还有声音", "plan", "管家周六再上门", "planUntil", "2099-01-02"));
        assertThat(page("desk", id)).contains("处理中", "部分解决", "周末还有声音", "管家周六再上门");
        move("supervisor", id, "solution", Map.of("text", "周六再次上门，桌脚加了毡垫"));
        move("desk", id, "follow-up", Map.of("outcome", "NOT_SATISFIED", "words", "还是吵"));
        assertThat(page("manager", id)).contains("物业经理", "投诉人不满意，上报到物业经理");
        assertThat(owner(id)).isEqualTo(world.id("manager"));
        move("manager", id, "solution", Map.of("text", "协调楼上更换餐桌位置"));
        move("desk", id, "follow-up", Map.of("outcome", "SATISFIED", "words", "这下好了"));
        assertThat(page("desk", id)).contains("已结案", "回访：满意");
        move("desk", id, "reopening", Map.of("reason", "又开始了"));
        assertThat(page("desk", id)).contains("处理中", "再次投诉");
    }

    @Test
    void the_three_ways_out_at_intake() {
        UUID spot = told("电梯厅灯坏了没人管", "电梯厅灯", Map.of("way", "ON_THE_SPOT", "said", "当场换了灯泡", "content", "on"));
        assertThat(page("desk", spot)).contains("待回访", "当场换了灯泡");
        UUID ours = told("地铁太远", "地铁远", Map.of("way", "NOT_OURS", "said", "地铁由市政规划"));
        assertThat(page("desk", ours)).contains("待回访", "解释非我方职责", "地铁由市政规划");
        Map<String, String> unhappy = form("保洁不扫", "保洁", Map.of("way", "ON_THE_SPOT", "said", "马上扫"));
        HttpResponse<String> refused = as("desk").post("/p/jinxiu/complaints", unhappy);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不满意就不算当场解决", "马上扫");
    }

    @Test
    void however_it_comes_in_it_is_recorded_in_the_words_of_its_complainant() {
        UUID id = Ids.next();
        Map<String, String> ticket = new HashMap<>(Map.of(
                "id",
                id.toString(),
                "kind",
                "COMPLAINT",
                "channel",
                "CALL",
                "title",
                "门岗太随意",
                "description",
                "外卖车直接进来了",
                "place",
                "南门",
                "contactName",
                "王女士",
                "atOnce",
                "NOT_OURS",
                "words",
                "已说明登记规定"));
        assertThat(as("desk").post("/p/jinxiu/tickets", ticket).statusCode()).isEqualTo(303);
        assertThat(page("desk", id)).contains("外卖车直接进来了", "待回访", "解释非我方职责");
        assertThat(as("desk").get("/p/jinxiu/tickets/" + id).body())
                .contains("投诉处理页")
                .doesNotContain("tickets/" + id + "/closure");
        UUID reported = Ids.next();
        ticket.putAll(Map.of("id", reported.toString(), "atOnce", "REPORTED", "words", "要求主管来"));
        assertThat(as("desk").post("/p/jinxiu/tickets", ticket).statusCode()).isEqualTo(303);
        assertThat(page("desk", reported)).contains("处理中", "上报到客服主管");
        assertThat(as("supervisor")
                        .post("/p/jinxiu/tickets/" + reported + "/settlement", Map.of("way", "HANDLED", "text", "办好了"))
                        .statusCode())
                .as("ends on its own page")
                .isEqualTo(409);
        assertThat(as("supervisor")
                        .get("/p/jinxiu/complaints?text=" + encoded("外卖车直接"))
                        .body())
                .contains("门岗太随意");
    }

    @Test
    void a_late_one_goes_up_by_itself_and_silence_ends_it_by_the_rule() {
        UUID id = told("垃圾没人收", "垃圾", Map.of());
        Instant later = Instant.now().plus(Duration.ofDays(2));
        seeing(() -> {
            raise.late(world.project(), complaints.find(World.PROJECT, id), later);
            return 0;
        });
        assertThat(page("desk", id)).contains("超时未解决，自动上报到客服主管");
        move("supervisor", id, "solution", Map.of("text", "加收一次，早晚各一次"));
        assertThat(stage(id)).isEqualTo(ComplaintStage.SOLVED);
        seeing(() -> {
            followUp.endInSilence(world.project(), id, Instant.now().plus(Duration.ofDays(8)));
            return 0;
        });
        assertThat(page("desk", id)).contains("已结案", "按规则结案");
        assertThat(seeing(() -> jdbc.sql("select by_id is null from tickets.closure where ticket_id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single()))
                .as("nobody of the staff closed it")
                .isTrue();
    }

    @Test
    void of_an_anonymous_complainant_no_table_holds_name_or_number() {
        String name = "匿名测试欧阳小雨";
        String number = "13977665544";
        world.household(World.PROJECT, "77-1-101", "别的业主", "13911112222");
        HttpResponse<String> answer = as("desk")
                .post(
                        "/p/jinxiu/complaints",
                        form(
                                "保安半夜在岗亭睡觉",
                                "岗亭",
                                Map.of(
                                        "anonymous",
                                        "on",
                                        "code",
                                        "ABCD-EFGH-JK23",
                                        "contactName",
                                        name,
                                        "contactPhone",
                                        number,
                                        "houseLabel",
                                        "77-1-101")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("ABCD-EFGH-JK23").doesNotContain(name, number);
        seeing(() -> {
            List<String> columns = jdbc.sql("""
                    select quote_ident(table_schema) || '.' || quote_ident(table_name) || '|' || quote_ident(column_name)
                    from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relkind = 'r'
                    where table_schema not in ('pg_catalog', 'information_schema')
                      and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea'))""").query(String.class).list();
            assertThat(columns).hasSizeGreaterThan(300);
            for (String column : columns) {
                String[] at = column.split("\\|");
                assertThat(jdbc.sql("select count(*) from " + at[0] + " where " + at[1] + "::text like ? or " + at[1]
                                        + "::text like ? or " + at[1] + "::text like '%ABCD-EFGH-JK23%'")
                                .params("%" + name + "%", "%" + number + "%")
                                .query(Integer.class)
                                .single())
                        .as(column)
                        .isZero();
            }
            return 0;
        });
    }

    @Test
    void a_complaint_about_a_colleague_is_opened_without_them_and_about_the_manager_goes_to_the_group() {
        String butler = world.colleague("管家戊", Role.BUTLER);
        UUID id =
                told("管家戊说话难听", "态度", Map.of("about", world.id(butler).toString(), "way", "REPORTED", "said", "请主管核实"));
        assertThat(as(butler).get("/p/jinxiu/complaints/" + id).statusCode()).isEqualTo(404);
        assertThat(as(butler).get("/p/jinxiu/complaints?tab=all").body()).doesNotContain("管家戊说话难听", id.toString());
        assertThat(as(butler)
                        .post("/p/jinxiu/complaints/" + id + "/solution", Map.of("text", "没事了"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(page("supervisor", id)).contains("涉及：管家戊");

        String manager = world.colleague("经理己", Role.MANAGER);
        UUID above = told("经理己收了好处", "廉洁", Map.of());
        move("desk", above, "intake", Map.of("way", "REPORTED", "said", "请核实"));
        move("supervisor", above, "rise", Map.of("reason", "涉及经理"));
        String owner = seeing(() -> jdbc.sql("select username from platform.account where id = ?")
                .param(owner(above))
                .query(String.class)
                .single());
        move(owner, above, "people", Map.of("person", world.id(owner).toString()));
        assertThat(seeing(() ->
                        jdbc.sql("""
                                select exists (select from platform.account_grant
                                where account_id = ? and role = 'QUALITY')""").param(owner(above)).query(Boolean.class).single()))
                .as("the level above owns it")
                .isTrue();
        assertThat(as(owner).get("/p/jinxiu/complaints/" + above).statusCode()).isEqualTo(404);
        assertThat(as(manager).get("/p/jinxiu/complaints/" + above).statusCode())
                .isEqualTo(200);
        String group = seeing(() -> jdbc.sql("select username from platform.account where id = ?")
                .param(owner(above))
                .query(String.class)
                .single());
        move(group, above, "solution", Map.of("text", "已约谈并退还"));
        assertThat(acting(
                        owner,
                        () -> jdbc.sql("select count(*) from complaints.complaint where id = ?")
                                .param(above)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void the_database_skips_no_step_either() {
        UUID id = told("楼道灯不亮", "灯坏了", Map.of());
        assertRefused("settled by its solution", """
                insert into tickets.settlement (project_id, id, ticket_id, by_id, at, way, text)
                values ('%s', gen_random_uuid(), '%s', '%s', now(), 'HANDLED', '办好了')""".formatted(World.PROJECT, id, world.id("desk")));
        assertRefused("one level at a time", """
                insert into complaints.rise (project_id, complaint_id, seq, level, why, reason, at, answer_by, solve_by)
                values ('%s', '%s', 1, 3, 'REPORTED', '', now(), now() + interval '1 hour', now() + interval '1 day')""".formatted(World.PROJECT, id));
        assertRefused("permission denied", "update complaints.complaint set words = '别的话' where id = '" + id + "'");
    }

    private void assertRefused(String words, String sql) {
        assertThatThrownBy(() -> seeing(() -> jdbc.sql(sql).update())).hasStackTraceContaining(words);
    }

    private ComplaintStage stage(UUID id) {
        return seeing(() -> complaints.find(World.PROJECT, id).stage());
    }

    private UUID owner(UUID id) {
        return seeing(() -> complaints.find(World.PROJECT, id).owner());
    }

    private UUID told(String words, String title, Map<String, String> more) {
        Map<String, String> form = form(words, title, more);
        HttpResponse<String> answer = as("desk").post("/p/jinxiu/complaints", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return UUID.fromString(form.get("id"));
    }

    private static Map<String, String> form(String words, String title, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "code",
                "ZZZZ-YYYY-XXXX",
                "words",
                words,
                "title",
                title,
                "subject",
                "OTHER",
                "channel",
                "CALL",
                "place",
                "3号楼"));
        form.putAll(more);
        return form;
    }

    private String page(String who, UUID id) {
        HttpResponse<String> answer = as(who).get("/p/jinxiu/complaints/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void move(String who, UUID id, String move, Map<String, String> fields) {
        HttpResponse<String> answer = post(who, id, move, fields);
        assertThat(answer.statusCode()).as(move + answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> post(String who, UUID id, String move, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("once", Ids.next().toString());
        return as(who).post("/p/jinxiu/complaints/" + id + "/" + move, sent);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
