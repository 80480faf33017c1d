package io.shouwen.standard.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of the group's levels and of a project's own. */
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
class StarPagesTest extends ShouwenTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final UUID project = Ids.next();
    private final String code = "xj" + project.toString().substring(24);

    private void opened() {
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '评星小区' from estate.region limit 1""").params(project, code).update();
    }

    private HttpResponse<String> take(String level, LocalDate from) {
        return as("admin").post("/p/" + code + "/star/level", Map.of("level", level, "from", from.toString()));
    }

    private HttpResponse<String> ask(String item, String number, String unit) {
        return as("admin")
                .post(
                        "/p/" + code + "/star/value",
                        Map.of("item", item, "number", number, "unit", unit, "from", TODAY.toString()));
    }

    private String page() {
        return as("admin").get("/p/" + code + "/star").body();
    }

    private int rows(String table) {
        return in(
                project,
                () -> jdbc.sql("select count(*) from standard." + table + " where project_id = ?")
                        .param(project)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_project_takes_a_level_from_today_and_another_from_a_later_day() {
        opened();
        assertThat(page()).contains("还没定星级");
        assertThat(take("FOUR_STARS", TODAY).statusCode()).isEqualTo(303);
        assertThat(take("FOUR_STARS", TODAY).statusCode()).isEqualTo(303);
        assertThat(rows("star_taken")).as("sent twice").isEqualTo(1);
        assertThat(take("THREE_STARS", TODAY.plusDays(40)).statusCode()).isEqualTo(303);
        assertThat(page()).contains("服务星级: 四星级", TODAY.plusDays(40) + " 起 2 天");
        assertThat(in(project, () -> jdbc.sql("""
                        select count(*) from platform.audit_entry where subject_type = 'star-level'""").query(Integer.class).single()))
                .isEqualTo(2);
    }

    @Test
    void what_is_past_is_not_rewritten() {
        opened();
        HttpResponse<String> answer = take("FOUR_STARS", TODAY.minusDays(1));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不能早于今天", "value=\"" + TODAY.minusDays(1) + "\"");
        assertThat(take("SIX_STARS", TODAY).statusCode()).isEqualTo(422);
        assertThat(rows("star_taken")).isZero();
    }

    @Test
    void a_weaker_value_is_refused_beside_its_field_with_the_levels_value() {
        opened();
        take("FOUR_STARS", TODAY);
        HttpResponse<String> weaker = ask("REPAIR_DONE", "30", "HOURS");
        assertThat(weaker.statusCode()).isEqualTo(422);
        assertThat(weaker.body()).contains("比四星级的要求（1 天）还松，不能这样定", "value=\"30\"");
        assertThat(ask("REPAIR_DONE", "0", "HOURS").body()).contains("请填 1 到 720 的整数");
        assertThat(ask("REPAIR_DONE", "90", "PERCENT").body()).contains("这一项不用这个单位");
        assertThat(rows("star_own_value")).isZero();
        assertThat(ask("REPAIR_DONE", "8", "HOURS").statusCode()).isEqualTo(303);
        assertThat(page()).contains("<b>8 小时</b>", "星级要求 1 天");
        as("admin")
                .post(
                        "/p/" + code + "/star/value",
                        Map.of("item", "REPAIR_DONE", "nothing", "on", "from", TODAY.toString()));
        assertThat(page()).contains("改回星级要求").doesNotContain("星级要求 1 天");
        assertThat(rows("star_own_value")).isEqualTo(2);
    }

    @Test
    void the_groups_quality_asks_something_new_from_a_day_on_and_the_former_value_stays_until_then() {
        LocalDate from = TODAY.plusYears(30);
        Map<String, String> typed =
                Map.of("level", "TWO_STARS", "item", "INSPECTIONS", "number", "2", "unit", "", "from", from.toString());
        assertThat(as("quality").post("/admin/star-levels", typed).statusCode()).isEqualTo(303);
        assertThat(as("quality").post("/admin/star-levels", typed).statusCode()).isEqualTo(303);
        assertThat(as("quality").get("/admin/star-levels").body())
                .contains(from + " 起 每月 2 次")
                .containsOnlyOnce("二星级 · 主管检查");
        assertThat(as("quality")
                        .get("/admin/star-levels?level=FOUR_STARS&item=REPAIR_DONE")
                        .body())
                .contains(
                        "id=\"number\" name=\"number\" inputmode=\"numeric\" maxlength=\"4\" autocomplete=\"off\" value=\"1\"");
        assertThat(as("manager").get("/p/jinxiu/star/levels").body())
                .contains("15 分钟", "未核实", from + " 起 每月 2 次")
                .doesNotContain("action=\"/admin/star-levels\"");
        assertThat(as("manager").get("/admin/star-levels").statusCode()).isEqualTo(404);
        assertThat(as("manager").post("/admin/star-levels", typed).statusCode()).isEqualTo(404);
        HttpResponse<String> wrong = as("quality")
                .post(
                        "/admin/star-levels",
                        Map.of("level", "TWO_STARS", "item", "INSPECTIONS", "number", "32", "from", from.toString()));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填 1 到 31 的整数", "value=\"32\"");
        assertThat(in(Ids.GROUP, () -> jdbc.sql("""
                        select count(*) from platform.audit_entry
                        where subject_type = 'star-level' and after_json like '%INSPECTIONS%'""").query(Integer.class).single()))
                .isEqualTo(1);
    }

    @Test
    void the_supervisor_reads_and_exports_and_changes_nothing() {
        assertThat(as("supervisor").get("/p/jinxiu/star").body())
                .contains("四星级", "未定")
                .doesNotContain("star/level\"");
        assertThat(as("supervisor")
                        .post("/p/jinxiu/star/level", Map.of("level", "ONE_STAR", "from", TODAY.toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("desk").get("/p/jinxiu/star").statusCode()).isEqualTo(403);
        for (String export : new String[] {"star/export", "star/levels/export"}) {
            assertThat(as("supervisor").bytes("/p/jinxiu/" + export)).as(export).startsWith('P', 'K');
        }
    }
}
