package io.shouwen.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What hangs on a complaint: asking by a code, answers by a link, joined ones, causes and orders, the month. */
@Clause({"4.1.2.3", "2.1.6"})
class ComplaintPartsTest extends ShouwenTest {

    private static final String ASK = "/o/jinxiu/complaints";

    @Autowired
    Complaints complaints;

    @Test
    void without_a_name_one_asks_back_by_the_code_and_says_whether_it_is_solved() {
        String code = "PQRS-TUVW-2345";
        UUID id = told("地库有人吸烟没人管", Map.of("anonymous", "on", "code", code), 200);
        Client who = nobody();
        assertThat(who.get(ASK).statusCode()).isEqualTo(200);
        assertThat(who.post(ASK, Map.of("code", "AAAA-BBBB-CCCC")).statusCode()).isEqualTo(422);
        assertThat(who.post(ASK, Map.of("code", "pqrs tuvw 2345")).body()).contains("待定性");
        who.post(ASK + "/messages", Map.of("code", code, "text", "<i>昨晚又有</i>"));
        assertThat(page("desk", id)).contains("投诉人凭码留言", "&lt;i&gt;昨晚又有&lt;/i&gt;");
        move("desk", id, "intake", Map.of("way", "REPORTED", "said", "请主管处理"));
        move("supervisor", id, "answers", Map.of("channel", "CODE", "text", "今晚起每两小时巡一次"));
        assertThat(who.post(ASK, Map.of("code", code)).body())
                .contains("今晚起每两小时巡一次")
                .doesNotContain("王秀兰");
        move("supervisor", id, "solution", Map.of("text", "已加装禁烟牌并增加巡查"));
        HttpResponse<String> wordless = who.post(ASK + "/verdict", Map.of("code", code, "outcome", "HALF"));
        assertThat(wordless.statusCode()).isEqualTo(422);
        who.post(ASK + "/verdict", Map.of("code", code, "outcome", "HALF", "words", "周末没人巡"));
        assertThat(page("supervisor", id)).contains("处理中", "部分解决", "周末没人巡");
        move("supervisor", id, "solution", Map.of("text", "周末也排班"));
        assertThat(who.post(ASK + "/verdict", Map.of("code", code, "outcome", "SATISFIED"))
                        .body())
                .contains("已结案");
    }

    @Test
    void a_written_answer_goes_by_sms_and_its_link_takes_one_verdict() {
        UUID id = told("保洁三天没来", Map.of("contactName", "王女士", "contactPhone", "13812340987"), 303);
        move("desk", id, "intake", Map.of("way", "REPORTED", "said", "请主管处理"));
        move("supervisor", id, "answers", Map.of("channel", "SMS", "text", "保洁已补扫，向您致歉"));
        move("supervisor", id, "solution", Map.of("text", "补扫并调整排班"));
        String link = seeing(() -> jdbc.sql(
                        "select secret from platform.message where address = '13812340987' order by made_at desc limit 1")
                .query(String.class)
                .single());
        String path = link.substring(link.indexOf("/o/"));
        Client who = nobody();
        assertThat(who.get(path).body()).contains("保洁已补扫，向您致歉", "问题解决了吗");
        assertThat(nobody().get(path.substring(0, path.length() - 1) + "_").statusCode())
                .isEqualTo(404);
        assertThat(who.post(path, Map.of("outcome", "SATISFIED")).body()).contains("谢谢");
        assertThat(who.post(path, Map.of("outcome", "NOT_SATISFIED", "words", "反悔了"))
                        .body())
                .contains("谢谢");
        assertThat(seeing(() -> complaints.find(World.PROJECT, id).stage())).isEqualTo(ComplaintStage.CLOSED);
        assertThat(as("desk").get("/p/jinxiu/complaints/" + id + "/letter").body())
                .contains("王女士，您好", "保洁已补扫");
        UUID mute = told("没有电话的投诉", Map.of(), 303);
        assertThat(post("desk", mute, "answers", Map.of("channel", "SMS", "text", "答复内容"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void repeated_ones_are_seen_joined_both_ways_and_solved_together_but_asked_alone() {
        world.household(World.PROJECT, "78-1-101", "孙业主", "13911113333");
        UUID first = told("电梯天天坏", Map.of("houseLabel", "78-1-101", "subject", "LIFT"), 303);
        UUID second = told("电梯又坏了", Map.of("houseLabel", "78-1-101", "subject", "LIFT"), 303);
        assertThat(page("desk", second)).contains("重复与合并", "电梯天天坏", "同一房屋");
        move("desk", second, "joining", Map.of("head", first.toString()));
        assertThat(page("desk", second)).contains("已并入");
        assertThat(page("desk", first)).contains("并入了");
        move("desk", first, "intake", Map.of("way", "REPORTED", "said", "请主管处理"));
        assertThat(post("supervisor", second, "solution", Map.of("text", "单独办")).statusCode())
                .isEqualTo(409);
        move("supervisor", first, "solution", Map.of("text", "更换曳引机"));
        assertThat(page("desk", second)).contains("待回访", "更换曳引机");
        move("desk", second, "follow-up", Map.of("outcome", "SATISFIED"));
        assertThat(seeing(() -> complaints.find(World.PROJECT, first).stage())).isEqualTo(ComplaintStage.SOLVED);
    }

    @Test
    void a_cause_has_a_measure_with_a_day_and_a_repair_keeps_one_thread() {
        UUID id = told("楼道灯一直不亮", Map.of("subject", "UTILITIES"), 303);
        move("desk", id, "intake", Map.of("way", "REPORTED", "said", "请主管处理"));
        move("supervisor", id, "cause", Map.of("cause", "FACILITY", "causeWords", "灯具超过寿命"));
        move(
                "supervisor",
                id,
                "remedies",
                Map.of(
                        "what",
                        "每月查灯一次",
                        "who",
                        world.id("butler").toString(),
                        "until",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20).toString()));
        move("supervisor", id, "orders", Map.of("orderTitle", "更换三层楼道灯"));
        assertThat(page("supervisor", id)).contains("设施老化", "灯具超过寿命", "每月查灯一次", "更换三层楼道灯");
        UUID order = seeing(() -> jdbc.sql("select order_id from complaints.repair_order where complaint_id = ?")
                .param(id)
                .query(UUID.class)
                .single());
        assertThat(as("supervisor").get("/p/jinxiu/tickets/" + order).body()).contains("complaints/" + id);
        UUID remedy = seeing(() -> jdbc.sql("select id from complaints.remedy where complaint_id = ?")
                .param(id)
                .query(UUID.class)
                .single());
        move("supervisor", id, "remedies/done", Map.of("remedy", remedy.toString(), "result", "已排进月检表"));
        assertThat(page("supervisor", id)).contains("已排进月检表");
        String month = as("manager").get("/p/jinxiu/complaints/analysis").body();
        assertThat(month).contains("投诉月度分析", "设施老化", "cause=FACILITY");
        assertThat(as("manager")
                        .get("/p/jinxiu/complaints?tab=all&cause=FACILITY&month="
                                + YearMonth.now(ZoneId.of("Asia/Shanghai")))
                        .body())
                .contains("楼道灯一直不亮");
        assertThat(as("manager").status("/p/jinxiu/complaints/analysis/sheet")).isEqualTo(200);
        assertThat(as("butler").status("/p/jinxiu/complaints/analysis")).isEqualTo(403);
    }

    private UUID told(String words, Map<String, String> more, int status) {
        UUID id = Ids.next();
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                id.toString(),
                "code",
                "ZZZZ-YYYY-XXXX",
                "words",
                words,
                "title",
                words,
                "subject",
                "OTHER",
                "channel",
                "CALL",
                "place",
                "3号楼"));
        form.putAll(more);
        HttpResponse<String> answer = as("desk").post("/p/jinxiu/complaints", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return id;
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
}
