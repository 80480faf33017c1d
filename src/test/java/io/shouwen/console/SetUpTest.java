package io.shouwen.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new project with nothing in it: its administrator is led from step to step. */
class SetUpTest extends ShouwenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Accounts accounts;

    private UUID project;
    private String code;
    private Client admin;

    @BeforeEach
    void an_empty_project() {
        project = Ids.next();
        code = "kt" + project.toString().substring(24);
        in(project, () -> jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '新开的小区' from estate.region limit 1""").params(project, code).update());
        admin = person("a" + code, Role.ADMIN);
    }

    @Test
    void an_empty_project_is_set_up_step_by_step() {
        assertThat(today()).contains("开通项目", "已完成 0/9");
        assertThat(next()).isEqualTo("register");

        sent("houses", Map.of("house", "1-1-101", "area", "90", "use", "RESIDENTIAL"));
        assertThat(next()).isEqualTo("star");

        sent(
                "star/level",
                Map.of("level", "FOUR_STARS", "from", LocalDate.now(ZONE).toString()));
        assertThat(next()).isEqualTo("staff/new");

        UUID desk = staff("d" + code, "前台小李", Role.DESK);
        assertThat(next()).isEqualTo("staff/new");
        UUID butler = staff("b" + code, "管家小周", Role.BUTLER);
        assertThat(next()).isEqualTo("roster/patterns");

        sent("roster/patterns/suggestion", Map.of());
        assertThat(next()).isEqualTo("districts");

        sent("districts", Map.of("name", "一号责任区"));
        UUID district = one("select id from district.district where project_id = ?");
        in(project, () -> {
            jdbc.sql("update district.district set butler_id = ? where project_id = ? and id = ?")
                    .params(butler, project, district)
                    .update();
            return jdbc.sql("insert into district.area (project_id, district_id, building_code) values (?, ?, '1')")
                    .params(project, district)
                    .update();
        });
        assertThat(next()).isEqualTo("patrol/routes");

        in(project, () -> jdbc.sql("""
                insert into patrol.route (project_id, id, district_id, name, made_at) values (?, ?, ?, '一号线', now())""").params(project, Ids.next(), district).update());
        assertThat(next()).isEqualTo("desk-settings");

        sent("desk-settings/lines", Map.of("id", id(), "name", "服务热线", "number", "02158888899"));
        assertThat(next()).isEqualTo("places");

        in(project, () -> jdbc.sql("""
                insert into custody.place (project_id, id, parent_id, kind, code, capacity)
                values (?, ?, null, 'ROOM', 'A', null), (?, ?, ?, 'SHELF', 'A-1', null), (?, ?, ?, 'SLOT', 'A-1-1', 9)""").params(slot(project)).update());
        assertThat(next()).isEqualTo("roster");

        LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);
        in(
                project,
                () -> jdbc.sql("""
                insert into roster.shift (project_id, id, post_id, staff_id, day, begins_at, ends_at, published_at)
                select project_id, ?, id, ?, ?, ?, ?, now() from roster.post
                where project_id = ? and kind = 'DESK'""")
                        .params(
                                Ids.next(),
                                desk,
                                tomorrow,
                                tomorrow.atTime(8, 0).atZone(ZONE).toOffsetDateTime(),
                                tomorrow.atTime(20, 0).atZone(ZONE).toOffsetDateTime(),
                                project)
                        .update());
        assertThat(today()).doesNotContain("开通项目</h2>", "set-up-title");
        assertThat(page("set-up")).contains("已完成 9/9");
    }

    @Test
    void who_dismisses_the_path_is_written_down_and_the_page_of_it_stays() {
        Client receptionist = person("r" + code, Role.DESK);
        assertThat(receptionist.get("/p/" + code + "/today").body()).doesNotContain("set-up-title");
        assertThat(receptionist
                        .post("/p/" + code + "/set-up/dismissal", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(today()).contains("set-up-title");
        sent("set-up/dismissal", Map.of());
        sent("set-up/dismissal", Map.of());
        assertThat(today()).doesNotContain("set-up-title");
        assertThat(page("set-up")).contains("set-up-title", "已完成 0/9");
        assertThat(in(
                        project,
                        () -> jdbc.sql("select by_id from console.set_up_dismissal where project_id = ?")
                                .param(project)
                                .query(UUID.class)
                                .list()))
                .isEqualTo(List.of(world.id("a" + code)));
    }

    private String today() {
        return page("today");
    }

    private String page(String path) {
        HttpResponse<String> answer = admin.get("/p/" + code + "/" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Where the first step that is not done leads. */
    private String next() {
        Matcher step = Pattern.compile("<li class=\"is-next\"><a href=\"/p/" + code + "/([^\"]+)\"")
                .matcher(today());
        assertThat(step.find()).isTrue();
        return step.group(1);
    }

    private void sent(String path, Map<String, String> form) {
        HttpResponse<String> answer = admin.post("/p/" + code + "/" + path, form);
        assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 303);
    }

    private UUID staff(String username, String name, Role role) {
        sent(
                "staff",
                Map.of(
                        "username",
                        username,
                        "name",
                        name,
                        "number",
                        username.substring(0, 8),
                        "phone",
                        "13900004321",
                        "post",
                        "岗位",
                        "roles",
                        role.name(),
                        "reason",
                        "开通"));
        return world.id(username);
    }

    private Client person(String username, Role role) {
        in(project, () -> {
            UUID id = accounts.open(username, "新来的", DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, project, role, Instant.now());
            return id;
        });
        return Client.signedOn(port, username);
    }

    private UUID one(String sql) {
        return in(project, () -> jdbc.sql(sql).param(project).query(UUID.class).single());
    }

    private static String id() {
        return Ids.next().toString();
    }

    private static List<Object> slot(UUID project) {
        UUID room = Ids.next();
        UUID shelf = Ids.next();
        return List.of(project, room, project, shelf, room, project, Ids.next(), shelf);
    }
}
