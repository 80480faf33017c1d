package io.shouwen.patrol.route;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.world.BrowserTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("4.2.1")
class RouteBrowserTest extends BrowserTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Routes routes;

    private ProjectRef tower() {
        RouteWorld small = new RouteWorld(jdbc, transaction, accounts);
        ProjectRef project = small.project();
        UUID district = small.district(project, "东区");
        world.household(project.id(), "3-1-1801", "顶楼", "13655531801");
        small.in(project, () -> {
            jdbc.sql("update estate.house set floor = 18 where project_id = ?")
                    .param(project.id())
                    .update();
            return jdbc.sql("""
                    insert into district.area (project_id, district_id, building_code) values (?, ?, '3')""").params(project.id(), district).update();
        });
        return project;
    }

    private String supervisor(ProjectRef project) {
        String name = "s" + Ids.next().toString().replace("-", "");
        new RouteWorld(jdbc, transaction, accounts).person(project, name, "主管", Role.SUPERVISOR);
        return name;
    }

    private static Locator places(Page page) {
        return page.locator("[data-row] [name=place]");
    }

    private static List<?> values(Page page) {
        return (List<?>) places(page).evaluateAll("all => all.map(one => one.value)");
    }

    @Test
    void a_route_is_made_from_the_building_put_in_order_by_keyboard_and_saved() {
        ProjectRef project = tower();
        Page page = page(supervisor(project), DESK);
        page.navigate(address("/p/" + project.code() + "/patrol/routes/new"));
        page.locator("#each").selectOption("10");
        page.locator(".pr-generate button[type=submit]").click();
        assertThat(places(page)).hasCount(6);
        assertThat(places(page).first()).isFocused();
        assertThat(values(page)).first().isEqualTo("3栋1单元 大堂");
        comfortable(page);

        page.keyboard().press("Alt+ArrowDown");
        assertThat(places(page).nth(1)).isFocused();
        assertThat(values(page).subList(0, 2)).isEqualTo(List.of("3栋1单元 电梯", "3栋1单元 大堂"));
        page.locator("#add").focus();
        page.keyboard().press("Enter");
        assertThat(places(page)).hasCount(7);
        assertThat(places(page).last()).isFocused();
        page.keyboard().type("地下车库");
        page.locator("[data-kind]").last().selectOption("GARAGE");
        assertThat(page.locator("[data-checklists]").last().locator("option:checked"))
                .hasText("清单：车库");

        // The name was forgotten: everything else is still there, and the way on is shown.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(page.locator("#name-error")).isVisible();
        assertThat(page.locator("#name")).isFocused();
        assertThat(places(page)).hasCount(7);
        page.keyboard().type("三栋线");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".flash")).isVisible();
        assertThat(values(page).getLast()).isEqualTo("地下车库");
        List<Route> saved = in(project.id(), () -> routes.list(project.id()));
        assertThat(saved).singleElement().satisfies(route -> {
            assertThat(route.checkpoints().getFirst().kind()).isEqualTo(PointKind.LIFT);
            assertThat(route.checkpoints()).hasSize(7);
        });
    }

    @Test
    void a_route_is_changed_on_a_phone_with_one_thumb() {
        ProjectRef project = tower();
        Page page = page(supervisor(project), PHONE);
        english(page);
        page.navigate(address("/p/" + project.code() + "/patrol/routes/new"));
        page.locator(".pr-generate button[type=submit]").tap();
        assertThat(places(page).first()).isFocused();
        page.locator("[data-row] [data-move='1']").first().tap();
        assertThat(places(page).first()).hasValue("Building 3 Unit 1, lift");
        page.locator("[data-row] [data-remove]").first().tap();
        assertThat(places(page).first()).hasValue("Building 3 Unit 1, lobby");
        comfortable(page);
    }
}
