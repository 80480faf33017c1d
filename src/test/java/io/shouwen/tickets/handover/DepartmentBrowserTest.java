package io.shouwen.tickets.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A head of department's day: what waits is the first thing seen, and answered from there. */
@Clause("4.2.6")
class DepartmentBrowserTest extends BrowserTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    HandOverTicket handingOver;

    @Autowired
    Departments departments;

    @Autowired
    TicketWorld tickets;

    @Test
    void a_head_takes_one_with_a_tap_and_declines_the_other_with_a_reason() {
        UUID taken = offered("水景泵房异响");
        UUID declined = offered("楼上邻居吵架");
        Page page = page("order", PHONE);
        page.navigate(address("/"));
        page.waitForURL("**/today");
        comfortable(page);
        page.navigate(address("/p/jinxiu/department"));
        comfortable(page);
        ask(page, "水景泵房异响")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("接收"))
                .tap();
        assertThat(page.locator("section[aria-labelledby=open]")).containsText("水景泵房异响");
        Locator other = ask(page, "楼上邻居吵架");
        other.locator("summary").tap();
        assertThat(other.locator("textarea")).isFocused();
        comfortable(page);
        other.locator("textarea").fill("属家庭纠纷，已告知社区");
        other.locator("details button[type=submit]").tap();
        assertThat(ask(page, "楼上邻居吵架")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(owner(taken)).isEqualTo(world.id("order"));
        org.assertj.core.api.Assertions.assertThat(owner(declined)).isEqualTo(world.id("desk"));
    }

    @Test
    void a_refusal_without_a_reason_comes_back_to_the_queue() {
        UUID id = offered("消防通道堆物");
        var answer = as("order")
                .post("/p/jinxiu/tickets/" + id + "/refusal", java.util.Map.of("back", "department", "reason", ""));
        org.assertj.core.api.Assertions.assertThat(answer.statusCode()).isEqualTo(422);
        org.assertj.core.api.Assertions.assertThat(answer.body()).contains("等我答复", "消防通道堆物", "请填写");
    }

    @Test
    void the_supervisor_sees_every_department_and_keeps_them_at_the_desk() {
        UUID id = offered("岗亭玻璃裂了");
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/department"));
        assertThat(ask(page, "岗亭玻璃裂了")).isVisible();
        assertThat(ask(page, "岗亭玻璃裂了").getByRole(AriaRole.BUTTON)).hasCount(0);
        comfortable(page);
        page.navigate(address("/p/jinxiu/departments"));
        comfortable(page);
        Locator engineering = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("工程部"));
        engineering.locator("summary").click();
        engineering.getByLabel("答复时限（分钟）").fill("5");
        engineering
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(engineering.getByText("填 10 到 1440 的整数")).isVisible();
        assertThat(engineering.getByLabel("答复时限（分钟）")).hasValue("5");
        comfortable(page);
        page.navigate(address("/p/jinxiu/tickets/" + id));
        assertThat(page.locator(".tk-offer")).containsText("秩序部");
        comfortable(page);
    }

    private static Locator ask(Page page, String title) {
        return page.locator(".tk-ask-one").filter(new Locator.FilterOptions().setHasText(title));
    }

    private UUID owner(UUID id) {
        return seeing(() -> tickets.find(id)).owner();
    }

    private UUID offered(String title) {
        NewTicket in = new NewTicket(
                Ids.next(), Kind.REPAIR, Channel.CALL, title, "", "东门", null, null, "王女士", "13800005678", null);
        return acting("desk", () -> {
            UUID id = opening.open(in, world.project(), world.actor("desk"), Instant.now())
                    .id();
            UUID department = departments.list(World.PROJECT).stream()
                    .filter(one -> one.name().equals("秩序部"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            handingOver.offer(World.PROJECT, id, world.actor("desk"), department, "请现场处理", Instant.now());
            return id;
        });
    }
}
