package io.shouwen.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The start page of each role, and the projects side by side. */
class TodayTest extends ShouwenTest {

    private static final String TODAY = "/p/jinxiu/today";

    /** The first line of the list is an emergency. */
    private static final Pattern FIRST_IS_URGENT =
            Pattern.compile(".*?<ul class=\"td-lines\">\\s*<li><a [^>]*class=\"is-urgent\".*", Pattern.DOTALL);

    @Autowired
    Accounts accounts;

    @Test
    void the_project_opens_on_today() {
        assertThat(as("butler").get("/p/jinxiu").headers().firstValue("location"))
                .contains(TODAY);
        assertThat(as("desk").get("/p/yunting/today").statusCode()).isEqualTo(404);
        assertThat(as("desk").get("/p/yunting/today/card").statusCode()).isEqualTo(404);
    }

    @Test
    void what_i_own_waits_for_me_and_for_nobody_else() {
        String butler = world.colleague("今日接待", Role.BUTLER);
        due(opened(butler, "REPAIR", "今日页上的漏水"), "190 days", 0);
        assertThat(today(butler)).contains("今日页上的漏水");
        assertThat(today("repair")).doesNotContain("今日页上的漏水");
        assertThat(as("yunting").get("/p/yunting/today").body()).doesNotContain("今日页上的漏水");
    }

    @Test
    void what_i_closed_today_is_a_figure_that_opens_just_those_tickets() {
        String desk = world.colleague("今日结案", Role.DESK);
        UUID closed = opened(desk, "INQUIRY", "今日问快递柜", "ON_THE_SPOT");
        opened(desk, "INQUIRY", "今日还没答的", "OPEN");
        Matcher figure = Pattern.compile(
                        "td-figure[^>]* href=\"(/p/jinxiu/tickets\\?[^\"]*closed=[^\"]*)\">(.*?)</a>", Pattern.DOTALL)
                .matcher(today(desk));
        assertThat(figure.find()).isTrue();
        assertThat(figure.group(2).replaceAll("<[^>]*>|\\s+", " ")).contains(" 1 ");
        String list = figure.group(1).replace("&amp;", "&");
        assertThat(as(desk).get(list).body()).contains(closed.toString()).doesNotContain("今日还没答的");
        assertThat(as(desk).get(list.replaceAll("closed=[-0-9]+", "closed=2026-01-01"))
                        .body())
                .doesNotContain(closed.toString());
    }

    @Test
    void what_is_handed_to_me_waits_for_my_answer() {
        String butler = world.colleague("今日转派", Role.BUTLER);
        String repair = world.colleague("今日维修", Role.REPAIR);
        UUID id = opened(butler, "REPAIR", "今日待接的灯");
        due(id, "190 days", 0);
        sent(
                butler,
                "tickets/" + id + "/hand-over",
                Map.of(
                        "once",
                        Ids.next().toString(),
                        "receiver",
                        world.id(repair).toString(),
                        "reason",
                        "请上门"));
        assertThat(line(repair, id)).contains("待我接收", "今日待接的灯");
        assertThat(line(butler, id)).contains("待接收").doesNotContain("待我接收");
        assertThat(today("butler2")).doesNotContain("今日待接的灯");
    }

    @Test
    void an_emergency_stands_first_for_those_who_lead() {
        String butler = world.colleague("今日应急", Role.BUTLER);
        UUID id = opened(butler, "REPAIR", "今日爆管");
        due(id, "190 days", 0);
        sent(butler, "tickets/" + id + "/emergency", Map.of("reason", "水往楼道里流"));
        for (String who : new String[] {butler, "supervisor", "manager"}) {
            assertThat(line(who, id)).as(who).contains("is-urgent", "今日爆管");
            assertThat(today(who)).matches(FIRST_IS_URGENT);
        }
        sent(butler, "tickets/" + id + "/emergency-withdrawal", Map.of("reason", "关了总阀"));
        assertThat(line(butler, id)).contains("今日爆管").doesNotContain("is-urgent");
    }

    @Test
    void a_report_is_overseen_by_the_supervisor_once_it_is_overdue() {
        UUID id = opened("desk", "COMPLAINT", "今日超时的投诉");
        assertThat(today("supervisor")).doesNotContain("今日超时的投诉");
        due(id, "999 days", 1);
        assertThat(line("supervisor", id)).contains("督办", "超时 999 天", "林晓雯");
        assertThat(today("manager")).doesNotContain("今日超时的投诉");
        due(id, "999 days", 2);
        assertThat(line("manager", id)).contains("督办");
    }

    @Test
    void only_those_who_lead_have_the_project_in_one_picture() {
        opened("desk", "SUGGESTION", "今日的建议");
        Set<String> everything = Set.of("未结工单，按类别", "每人手上的工单", "今天新增", "今天来电");
        assertThat(shown("manager", everything)).isEqualTo(new TreeSet<>(everything));
        assertThat(shown("supervisor", everything)).isEqualTo(new TreeSet<>(everything));
        assertThat(shown("quality", everything)).isEqualTo(new TreeSet<>(everything));
        assertThat(shown("desk", everything)).containsExactly("今天来电");
        assertThat(shown("butler", everything)).isEmpty();
        assertThat(shown("repair", everything)).isEmpty();
        assertThat(today("repair")).contains("我手上的工单", "我今天办结");
        assertThat(today("manager")).contains("standard/worst-clauses");
        assertThat(today("desk")).doesNotContain("standard/worst-clauses");
    }

    @Test
    void a_bar_is_as_long_as_the_list_behind_it() {
        for (int i = 0; i < 3; i++) {
            opened("desk", "PRAISE", "今日的表扬" + i);
        }
        Matcher bar = Pattern.compile("tickets\\?tab=team&amp;kind=PRAISE\".*?td-number\">(\\d+)", Pattern.DOTALL)
                .matcher(today("manager"));
        assertThat(bar.find()).isTrue();
        String list =
                as("manager").get("/p/jinxiu/tickets?tab=team&kind=PRAISE").body();
        long listed = Pattern.compile("href=\"/p/jinxiu/tickets/[0-9a-f-]{36}")
                .matcher(list)
                .results()
                .map(found -> found.group())
                .distinct()
                .count();
        assertThat(Integer.parseInt(bar.group(1))).isEqualTo((int) listed).isGreaterThanOrEqualTo(3);
    }

    @Test
    void who_is_on_duty_is_seen_by_everybody_and_ones_shift_by_those_in_the_roster() {
        assertThat(today("repair")).contains("我的班次");
        assertThat(today("quality")).doesNotContain("我的班次");
    }

    @Test
    void the_content_is_renewed_without_the_page_around_it() {
        String butler = world.colleague("今日咨询", Role.BUTLER);
        UUID id = opened(butler, "INQUIRY", "今日新来的咨询");
        due(id, "190 days", 0);
        String content = as(butler).get(TODAY + "/content").body();
        assertThat(content).contains("td-tickets/" + id).doesNotContain("<html");
    }

    @Test
    void projects_stand_side_by_side_page_by_page_and_only_ones_own() {
        UUID person = in(Ids.GROUP, () -> accounts.open("vieler", "跨项目的人", DemoData.PASSWORD, true, Instant.now()));
        for (int i = 10; i < 38; i++) {
            UUID project = Ids.next();
            String code = "nebeneinander" + i;
            in(project, () -> {
                jdbc.sql("""
                        insert into estate.project (id, region_id, code, name)
                        select ?, id, ?, '并排的小区' from estate.region limit 1""").params(project, code).update();
                accounts.grant(person, project, Role.QUALITY, Instant.now());
                return project;
            });
        }
        Client client = Client.signedOn(port, "vieler");
        String first = client.get("/").body();
        assertThat(codes(first)).hasSize(25).contains("nebeneinander10").doesNotContain("jinxiu");
        Matcher next = Pattern.compile("rel=\"next\" href=\"(/\\?[^\"]+)").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(codes(client.get(next.group(1)).body()))
                .containsExactlyInAnyOrder("nebeneinander35", "nebeneinander36", "nebeneinander37");
        assertThat(codes(client.get("/?text=ANDER21").body())).containsExactly("nebeneinander21");
        assertThat(client.get("/?text=jinxiu").body()).contains("没有这样的项目");
        assertThat(first).contains("hx-get=\"/p/nebeneinander10/today/card\"");
        assertThat(client.get("/p/nebeneinander10/today/card").body()).contains("未结工单", "已超时", "离目标最远的条款");
    }

    private static Set<String> codes(String page) {
        return Pattern.compile("/p/([a-z0-9]+)/today/card")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Set<String> shown(String username, Set<String> titles) {
        String page = today(username);
        return titles.stream().filter(page::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private String today(String username) {
        return as(username).get(TODAY).body();
    }

    /** The line of a ticket on somebody's page. */
    private String line(String username, UUID ticket) {
        Matcher line = Pattern.compile("<a href=\"/p/jinxiu/tickets/" + ticket + "\" id=\"td-.*?</a>", Pattern.DOTALL)
                .matcher(today(username));
        assertThat(line.find()).as(username + " sees the line").isTrue();
        return line.group();
    }

    /** Long overdue, so that it stands before what other tests left. */
    private static void due(UUID id, String ago, int level) {
        asOwner(
                "update tickets.ticket set opened_at = now() - interval '12 years', owner_since = now() - interval '12 years',"
                        + " due_at = now() - interval '" + ago + "', level = " + level + " where id = '" + id + "'");
    }

    private void sent(String username, String path, Map<String, String> form) {
        var answer = as(username).post("/p/jinxiu/" + path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private UUID opened(String username, String kind, String title) {
        return opened(username, kind, title, "OPEN");
    }

    private UUID opened(String username, String kind, String title, String atOnce) {
        UUID id = UUID.randomUUID();
        sent(
                username,
                "tickets",
                Map.of(
                        "id",
                        id.toString(),
                        "kind",
                        kind,
                        "channel",
                        "VISIT",
                        "title",
                        title,
                        "contactName",
                        "今日人",
                        "place",
                        "东门",
                        "atOnce",
                        atOnce,
                        "words",
                        "当面答复"));
        return id;
    }
}
