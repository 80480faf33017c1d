package io.shouwen.estate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsTest extends ShouwenTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    ProjectSettings settings;

    @Autowired
    Accounts accounts;

    @Test
    @Clause({"4.1.1.1", "2.1.1"})
    void a_project_that_set_nothing_has_600_households_a_butler_and_receives_from_seven_to_seven() {
        UUID project = project("settings-none", null);
        assertThat(settings.householdLimit(project)).isEqualTo(600);
        assertThat(settings.receptionHours(project).opensAt()).isEqualTo(LocalTime.of(7, 0));
        assertThat(settings.receptionHours(project).closesAt()).isEqualTo(LocalTime.of(19, 0));
        assertThat(settings.phones(project).hotline()).isEmpty();
    }

    @Test
    @Clause("4.1.1.1")
    void a_star_level_that_asks_for_more_lowers_the_limit() {
        assertThat(settings.householdLimit(project("settings-four", 400))).isEqualTo(400);
    }

    @Test
    @Clause({"4.1.1.1", "2.1.1"})
    void the_administrator_sets_hours_limit_and_numbers_and_the_change_is_on_record() {
        UUID project = project("settings-set", null);
        HttpResponse<String> page = as("admin").get("/p/settings-set/settings");
        Map<String, String> typed = typed(version(page.body()));
        assertThat(as("admin").post("/p/settings-set/settings", typed).statusCode())
                .isEqualTo(303);
        assertThat(settings.householdLimit(project)).isEqualTo(450);
        assertThat(settings.receptionHours(project).closesAt()).isEqualTo(LocalTime.of(20, 0));
        assertThat(settings.phones(project)).isEqualTo(new ProjectSettings.Phones("400-800-1234", "021-50770001"));
        assertThat(in(project, () -> jdbc.sql("""
                        select count(*) from platform.audit_entry
                        where subject_type = 'project' and after_json like '%450%'""").query(Integer.class).single()))
                .isEqualTo(1);
    }

    @Test
    void faults_stand_beside_their_fields_and_what_was_typed_stays() {
        project("settings-wrong", null);
        Map<String, String> typed = typed("0");
        typed.putAll(Map.of("limit", "800", "opensAt", "21:00", "hotline", "没有", "zone", "Moon/Sea", "name", ""));
        HttpResponse<String> answer = as("admin").post("/p/settings-wrong/settings", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("请填 50 到 600", "关门要晚于开门", "“没有”不是电话号码", "没有这个时区", "请填写")
                .contains("value=\"800\"", "value=\"没有\"");
    }

    @Test
    void two_people_setting_one_project_see_both_texts() {
        project("settings-two", null);
        Map<String, String> mine = typed("0");
        Map<String, String> theirs = typed("0");
        theirs.put("address", "先填的地址");
        mine.put("address", "后填的地址");
        assertThat(as("admin").post("/p/settings-two/settings", theirs).statusCode())
                .isEqualTo(303);
        HttpResponse<String> conflict = as("admin").post("/p/settings-two/settings", mine);
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body()).contains("后填的地址", "现在保存的是：先填的地址");
        mine.put("version", version(conflict.body()));
        assertThat(as("admin").post("/p/settings-two/settings", mine).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_groups_page_is_for_those_who_keep_the_whole_group() {
        assertThat(as("admin").get("/admin").statusCode()).isEqualTo(200);
        assertThat(as("quality").get("/admin").statusCode())
                .as("another role in the group")
                .isEqualTo(403);
        assertThat(as("manager").get("/admin").statusCode())
                .as("no role in the group")
                .isEqualTo(404);
        UUID projectAdmin = accounts.open("settings-pa", "项目管理员", "shouwen-demo", true, Instant.now());
        accounts.grant(projectAdmin, project("settings-own", null), Role.ADMIN, Instant.now());
        assertThat(as("settings-pa").get("/admin").statusCode())
                .as("an administrator of one project")
                .isEqualTo(404);
        assertThat(as("settings-pa")
                        .post("/admin/regions", Map.of("name", "偷开的区"))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> stranger = nobody().get("/admin");
        assertThat(stranger.statusCode()).isEqualTo(302);
    }

    @Test
    void a_region_and_a_project_are_opened_and_renamed_once_each() {
        assertThat(as("admin").post("/admin/regions", Map.of("name", "试验区甲")).statusCode())
                .isEqualTo(303);
        assertThat(as("admin").post("/admin/regions", Map.of("name", "试验区甲")).body())
                .contains("已有同名的区域");
        UUID region = jdbc.sql("select id from estate.region where name = '试验区甲'")
                .query(UUID.class)
                .single();
        assertThat(as("admin")
                        .post("/admin/regions/" + region, Map.of("name", "试验区乙", "version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("admin")
                        .post("/admin/regions/" + region, Map.of("name", "试验区丙", "version", "0"))
                        .body())
                .contains("现在保存的是：试验区乙", "value=\"试验区丙\"");
        Map<String, String> project = new HashMap<>(
                Map.of("region", region.toString(), "code", "shiyan-one", "name", "试验小区", "level", "FIVE_STARS"));
        assertThat(as("admin").post("/admin/projects", project).headers().firstValue("location"))
                .contains("/p/shiyan-one/settings");
        assertThat(as("admin").get("/p/shiyan-one/settings").body()).contains("试验小区");
        assertThat(as("admin").get("/admin").body()).contains("shiyan-one · 五星级");
        HttpResponse<String> shorter = as("admin").post("/p/shiyan-one/settings", typed("0", "11:59"));
        assertThat(shorter.statusCode()).isEqualTo(422);
        assertThat(shorter.body()).contains("五星级要求每天接待12 小时，这里不够");
        project.put("name", "另一个");
        assertThat(as("admin").post("/admin/projects", project).body()).contains("这个代码已有项目在用", "另一个");
        assertThat(in(Ids.GROUP, () -> jdbc.sql("""
                        select action from platform.audit_entry
                        where subject_type in ('region', 'project') and after_json like '%试验%' order by id""").query(String.class).list()))
                .isEqualTo(List.of("opened", "renamed", "opened"));
    }

    private static Map<String, String> typed(String version, String closes) {
        Map<String, String> typed = typed(version);
        typed.put("opensAt", "00:00");
        typed.put("closesAt", closes);
        return typed;
    }

    private static Map<String, String> typed(String version) {
        return new HashMap<>(Map.of(
                "name",
                "设置小区",
                "address",
                "设置路 1 号",
                "opensAt",
                "07:30",
                "closesAt",
                "20:00",
                "zone",
                "Asia/Shanghai",
                "limit",
                "450",
                "hotline",
                "400-800-1234",
                "centrePhone",
                "021-50770001",
                "version",
                version));
    }

    private static String version(String page) {
        Matcher m = VERSION.matcher(page);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private UUID project(String code, @Nullable Integer limit) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name, household_limit)
                select ?, id, ?, '小区', ? from estate.region limit 1""").params(Sql.values(id, code, limit)).update();
        return id;
    }
}
