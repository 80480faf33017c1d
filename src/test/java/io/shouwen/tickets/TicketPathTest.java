package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the form to the resident's answer, over HTTP. */
class TicketPathTest extends ShouwenTest {

    private static final String TICKETS = "/p/jinxiu/tickets";
    private static final Pattern LINK = Pattern.compile("/o/jinxiu/satisfaction/([\\w-]+)");

    @Test
    void a_repair_goes_from_the_desk_over_the_repairer_to_the_satisfied_resident() {
        String ticket = open("REPAIR", "厨房水龙头漏水");
        assertThat(as("desk").get(ticket).body()).contains("厨房水龙头漏水", "处理中", "林晓雯", " 19:00 前（报修）");
        assertThat(as("repair").get(ticket).statusCode()).as("not his yet").isEqualTo(404);

        move("desk", ticket + "/hand-over", Map.of("receiver", id("repair"), "reason", "请上门"));
        assertThat(as("repair").get(TICKETS + "?text=" + encoded("厨房水龙头漏水")).body())
                .contains("待您接收");
        move("repair", ticket + "/acceptance", Map.of());
        move("repair", ticket + "/settlement", Map.of("way", "HANDLED", "text", "更换阀芯，试水不漏"));
        move("repair", ticket + "/closure", Map.of("outcome", "已修好，住户验收"));
        assertThat(as("repair")
                        .post(ticket + "/follow-up", Map.of("score", "3"))
                        .statusCode())
                .as("who did the work does not ask back")
                .isEqualTo(403);
        assertThat(as("desk").get("/p/jinxiu/follow-ups").body()).contains("厨房水龙头漏水");

        Matcher link = LINK.matcher(
                as("desk").post(ticket + "/satisfaction-link", Map.of()).body());
        assertThat(link.find()).isTrue();
        String address = "/o/jinxiu/satisfaction/" + link.group(1);
        var resident = nobody();
        assertThat(resident.get(address).body()).contains("这次服务您满意吗");
        assertThat(resident.get(address).body()).as("looking counts nothing").contains("这次服务您满意吗");
        assertThat(resident.post(address, Map.of("score", "3")).body()).contains("谢谢您的评价");
        assertThat(resident.post(address, Map.of("score", "1")).body()).contains("已经收到过评价");

        move("desk", ticket + "/follow-up", Map.of("score", "3", "note", "很满意"));
        assertThat(as("desk").get(ticket).body()).contains("已结案", "评价：满意", "回访：满意", "更换阀芯");
    }

    @Test
    void a_form_with_faults_comes_back_with_what_was_typed() {
        Map<String, String> form = form("REPAIR", "");
        form.put("description", "这些字要留下");
        HttpResponse<String> answer = as("desk").post(TICKETS, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写", "这些字要留下");

        String ticket = open("HELP", "楼道有杂物");
        answer = as("desk").post(ticket + "/settlement", Map.of("way", "HANDLED", "text", "好"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("至少 2 个字", ">好</textarea>");
    }

    @Test
    void a_form_sent_twice_makes_one_ticket_and_other_content_under_its_id_is_refused() {
        Map<String, String> form = form("HELP", "老人需要帮忙提东西");
        String first = location(as("desk").post(TICKETS, form));
        assertThat(location(as("desk").post(TICKETS, form))).isEqualTo(first);
        form.put("title", "别的事情");
        assertThat(as("desk").post(TICKETS, form).statusCode()).isEqualTo(409);
        assertThat(as("desk").get(first).body()).contains("老人需要帮忙提东西");
    }

    @Test
    void settled_or_closed_twice_by_a_double_click_it_happens_once() {
        String ticket = open("REPAIR", "门铃不响");
        Map<String, String> settled = Map.of("once", Ids.next().toString(), "way", "HANDLED", "text", "换了电池");
        Map<String, String> closed = Map.of("once", Ids.next().toString(), "outcome", "换了电池，响了");
        move("desk", ticket + "/settlement", settled);
        move("desk", ticket + "/settlement", settled);
        move("desk", ticket + "/closure", closed);
        move("desk", ticket + "/closure", closed);
        move("desk", ticket + "/settlement", settled);
        assertThat(as("desk")
                        .post(ticket + "/closure", Map.of("once", Ids.next().toString(), "outcome", "又一次"))
                        .statusCode())
                .as("another form is another try")
                .isEqualTo(409);
        UUID id = UUID.fromString(ticket.substring(ticket.lastIndexOf('/') + 1));
        assertThat(seeing(() -> jdbc.sql("select count(*) from tickets.closure where ticket_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void asked_for_more_time_reported_up_and_asked_back_by_a_double_click_each_happens_once() {
        String ticket = open("REPAIR", "楼上装修太吵");
        Map<String, String> asked = Map.of("once", Ids.next().toString(), "to", "2099-01-01T10:00", "reason", "等业户回来");
        Map<String, String> granted = Map.of("once", Ids.next().toString(), "granted", "yes", "reason", "");
        Map<String, String> reported = Map.of("once", Ids.next().toString(), "reason", "业户要求经理出面");
        twice("desk", ticket + "/extension", asked);
        twice("supervisor", ticket + "/extension/answer", granted);
        twice("desk", ticket + "/escalation", reported);
        assertThat(as("desk")
                        .post(
                                ticket + "/extension",
                                Map.of("once", asked.get("once"), "to", "2099-01-02T10:00", "reason", "另一回"))
                        .statusCode())
                .as("other content under the same id")
                .isEqualTo(409);
        assertThat(rows("tickets.extension where granted and ticket_id = ?", ticket))
                .isEqualTo(1);
        assertThat(rows("tickets.escalation where ticket_id = ?", ticket))
                .as("levels")
                .isEqualTo(1);
        move("desk", ticket + "/settlement", Map.of("way", "HANDLED", "text", "已劝停", "close", "on"));
        twice(
                "supervisor",
                ticket + "/follow-up",
                Map.of("once", Ids.next().toString(), "score", "none", "note", "没人接"));
        assertThat(rows("""
                tickets.follow_up_call c join tickets.follow_up f on f.project_id = c.project_id and f.id = c.follow_up_id
                where f.ticket_id = ?""", ticket)).isEqualTo(1);
        assertThat(as("supervisor").get(ticket).body()).contains("name=\"once\"");
    }

    @Test
    void in_english_a_house_is_named_in_english_on_lists_and_in_the_search_box() {
        Map<String, String> form = form("REPAIR", "窗台渗水八八一");
        form.put(
                "houseId",
                world.household(World.PROJECT, "881-2-1201", "汤姆", "13988100001")
                        .toString());
        String ticket = location(as("butler").post(TICKETS, form));
        Client reader = Client.signedOn(port, "desk");
        reader.post("/language", Map.of("language", "en"));
        String english = "881-2-1201";
        assertThat(reader.get("/p/jinxiu/search?q=%E5%85%AB%E5%85%AB%E4%B8%80").body())
                .contains(english);
        assertThat(as("desk")
                        .get("/p/jinxiu/search?q=%E5%85%AB%E5%85%AB%E4%B8%80")
                        .body())
                .contains("881栋2单元1201室");
        move("butler", ticket + "/settlement", Map.of("way", "HANDLED", "text", "打胶补缝", "close", "on"));
        assertThat(reader.get("/p/jinxiu/follow-ups").body()).contains(english).doesNotContain("881栋");
        seeing(() -> jdbc.sql("""
                insert into desk.call (project_id, id, direction, number, started_at, outcome, ringing, house_label)
                values (?, ?, 'IN', '13988100001', now(), 'NOBODY', '{}', '881栋2单元1201室')""").params(World.PROJECT, Ids.next()).update());
        assertThat(reader.get("/p/jinxiu/calls?q=881").body()).contains(english).doesNotContain("881栋");
    }

    private void twice(String username, String path, Map<String, String> fields) {
        move(username, path, fields);
        move(username, path, fields);
    }

    private int rows(String from, String ticket) {
        return seeing(() -> jdbc.sql("select count(*) from " + from)
                .param(UUID.fromString(ticket.substring(ticket.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single());
    }

    @Test
    void a_kinds_own_rule_holds_for_what_is_opened_afterwards_and_goes_back_to_the_usual() {
        String before = open("PRAISE", "表扬门岗");
        var wrong =
                as("manager").post("/p/jinxiu/due-rules/praise", Map.of("way", "days", "days", "99", "hour", "18:30"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("填 1 到 30 的整数", "value=\"99\"");
        move("manager", "/p/jinxiu/due-rules/praise", Map.of("way", "days", "days", "5", "hour", "18:30"));
        assertThat(as("manager").get("/p/jinxiu/due-rules").body()).contains("5 天后的 18:30 前", "本项目自定");
        assertThat(as("desk").get(open("PRAISE", "表扬保洁")).body()).contains("5 日内，", " 18:30 前（表扬）");
        assertThat(as("desk").get(before).body()).contains("3 日内，", " 19:00 前（表扬）");
        assertThat(as("supervisor").get("/p/jinxiu/due-rules").body()).doesNotContain("恢复通常时限");
        move("manager", "/p/jinxiu/due-rules/praise/reset", Map.of());
        assertThat(as("desk").get(open("PRAISE", "表扬前台")).body()).contains("3 日内，", " 19:00 前（表扬）");
    }

    @Test
    void the_three_ways_out_at_intake_are_settled_reported_and_explained() {
        assertThat(as("desk").get(open("INQUIRY", "问电费怎么交", "ON_THE_SPOT")).body())
                .contains("已结案", "当场解决");
        assertThat(as("desk").get(open("HELP", "电梯又停了", "REPORTED")).body()).contains("处理中", "上报客服主管", "已升级到客服主管");
        assertThat(as("desk").get(open("HELP", "地铁口太远", "NOT_OURS")).body()).contains("已结案", "非我方职责");
    }

    @Test
    @Clause("2.1.3")
    void a_note_among_colleagues_is_no_contact_and_what_was_said_to_the_resident_is_one_once() {
        String ticket = open("COMPLAINT", "半夜水管响");
        move("desk", ticket + "/comments", Map.of("commentId", Ids.next().toString(), "text", "请工程看看"));
        assertThat(responded(ticket)).isFalse();
        Map<String, String> contact =
                Map.of("once", Ids.next().toString(), "way", "PHONE", "whom", "王女士", "words", "约好明早上门");
        move("desk", ticket + "/contacts", contact);
        move("desk", ticket + "/contacts", contact);
        assertThat(responded(ticket)).isTrue();
        String page = as("desk").get(ticket).body();
        assertThat(page.split("王女士：约好明早上门", -1)).hasSize(2);
        HttpResponse<String> wordless = as("desk")
                .post(
                        ticket + "/contacts",
                        Map.of("once", Ids.next().toString(), "way", "PHONE", "whom", "王女士", "words", ""));
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(as("yunting").post(ticket + "/contacts", contact).statusCode())
                .isEqualTo(404);
    }

    private boolean responded(String ticket) {
        UUID id = UUID.fromString(ticket.substring(ticket.lastIndexOf('/') + 1));
        return seeing(() -> jdbc.sql("select responded_at is not null from tickets.ticket where id = ?")
                .param(id)
                .query(Boolean.class)
                .single());
    }

    @Test
    void another_project_answers_404_to_every_role() {
        String ticket = open("REPAIR", "门禁坏了");
        String there = ticket.replace("/jinxiu/", "/yunting/");
        assertThat(as("yunting").get(there).statusCode()).isEqualTo(404);
        assertThat(as("yunting")
                        .post(
                                there + "/comments",
                                Map.of("commentId", Ids.next().toString(), "text", "看看"))
                        .statusCode())
                .isEqualTo(404);
        for (String username : new String[] {"desk", "butler", "supervisor", "manager"}) {
            assertThat(as(username).get("/p/yunting/tickets").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void two_editors_lose_no_word() {
        String ticket = open("SUGGESTION", "增加快递柜");
        move("desk", ticket + "/details", Map.of("version", "0", "title", "增加快递柜两组", "description", "", "place", "东门"));
        HttpResponse<String> late = as("supervisor")
                .post(
                        ticket + "/details",
                        Map.of("version", "0", "title", "增加冷藏快递柜", "description", "夏天用", "place", "东门"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("增加快递柜两组", "增加冷藏快递柜", "夏天用", "name=\"version\" value=\"1\"");
    }

    @Test
    void quality_reads_and_moves_nothing() {
        String ticket = open("REPAIR", "路灯不亮");
        assertThat(as("quality").get(ticket).body()).contains("路灯不亮").doesNotContain("/settlement");
        assertThat(as("quality")
                        .post(
                                ticket + "/comments",
                                Map.of("commentId", Ids.next().toString(), "text", "看看"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_list_is_handed_over_at_once_and_exported() {
        String one = open("REPAIR", "批量一");
        HttpResponse<String> none = as("desk").post(TICKETS + "/hand-overs?tab=all", Map.of("receiver", id("butler")));
        assertThat(none.statusCode()).isEqualTo(422);
        HttpResponse<String> answer = as("desk")
                .post(
                        TICKETS + "/hand-overs?tab=all&to=2030-01-01",
                        Map.of("receiver", id("butler"), "ticket", one.substring(one.lastIndexOf('/') + 1)));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(as("butler").get(TICKETS + "?text=" + encoded("批量一")).body()).contains("批量一", "待您接收");
        HttpResponse<String> sheet = as("supervisor").get(TICKETS + "/sheet?tab=all");
        assertThat(sheet.headers().firstValue("content-type").orElse("")).contains("spreadsheetml");
    }

    @Test
    void the_number_of_a_contact_is_masked_and_looking_at_it_is_logged() {
        Map<String, String> form = form("REPAIR", "空调外机噪音");
        form.put("contactPhone", "13800005678");
        String ticket = location(as("desk").post(TICKETS, form));
        assertThat(as("desk").get(ticket).body()).contains("138****5678").doesNotContain("13800005678");
        assertThat(as("desk").post(ticket + "/contact-looks", Map.of()).body()).contains("13800005678");
        UUID id = UUID.fromString(ticket.substring(ticket.lastIndexOf('/') + 1));
        assertThat(seeing(
                        () -> jdbc.sql("select count(*) from platform.audit_entry where subject_id = ? and action = ?")
                                .params(id.toString(), "looked-at-contact")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    private String open(String kind, String title) {
        return location(as("desk").post(TICKETS, form(kind, title)));
    }

    private String open(String kind, String title, String atOnce) {
        Map<String, String> form = form(kind, title);
        form.put("atOnce", atOnce);
        form.put("words", "已向业户说明情况");
        return location(as("desk").post(TICKETS, form));
    }

    private static Map<String, String> form(String kind, String title) {
        return new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "kind",
                kind,
                "channel",
                "CALL",
                "title",
                title,
                "place",
                "3号楼大堂",
                "contactName",
                "王女士",
                "atOnce",
                "OPEN"));
    }

    private void move(String username, String path, Map<String, String> fields) {
        HttpResponse<String> answer = as(username).post(path, fields);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(303);
    }

    private String id(String username) {
        return world.id(username).toString();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
