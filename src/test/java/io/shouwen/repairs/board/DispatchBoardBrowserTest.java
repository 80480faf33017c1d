package io.shouwen.repairs.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.world.BrowserTest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders are handed out from the board without leaving it. */
@Clause("4.1.2.2")
class DispatchBoardBrowserTest extends BrowserTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    ProjectDirectory projects;

    @Autowired
    Accounts accounts;

    private final UUID id = Ids.next();
    private final String code = "pg" + id.toString().substring(24);
    private int pressed;

    private String person(String name, Role role) {
        String username = "p" + Ids.next().toString().replace("-", "");
        in(id, () -> {
            UUID account = accounts.open(username, name, DemoData.PASSWORD, true, Instant.now());
            accounts.grant(account, id, role, Instant.now());
            return jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900001234', '岗位', '2026-01-01')""").params(id, account, username, name).update();
        });
        return username;
    }

    private UUID order(String title, Actor desk) {
        ProjectRef project = projects.byId(id).orElseThrow();
        UUID ticket = Ids.next();
        in(
                id,
                () -> opening.open(
                        new NewTicket(
                                ticket,
                                Kind.REPAIR,
                                Channel.CALL,
                                title,
                                "",
                                "大堂",
                                null,
                                null,
                                "王女士",
                                "13800001111",
                                null),
                        project,
                        desk,
                        Instant.now()));
        return ticket;
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        pressed++;
    }

    private static Locator chosen(Page page) {
        return page.locator(".db-order.is-chosen");
    }

    private String newProject(String name) {
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, ? from estate.region limit 1""").params(id, code, name).update();
        return person("主管", Role.SUPERVISOR);
    }

    @Test
    void five_orders_are_handed_out_by_keys_and_the_choice_outlives_a_renewal() {
        String supervisor = newProject("派工小区");
        person("小孙", Role.REPAIR);
        person("小赵", Role.REPAIR);
        Actor desk = Actor.of(world.id(person("前台", Role.DESK)), "前台", Role.DESK);
        for (int n = 1; n <= 6; n++) {
            order("第" + n + "单", desk);
        }
        Page page = page(supervisor, DESK);
        page.navigate(address("/p/" + code + "/repairs/board"));
        assertThat(page.locator(".db-order")).hasCount(6);
        assertThat(chosen(page)).containsText("第1单");
        comfortable(page);

        press(page, "Enter"); // as proposed
        assertThat(page.locator(".db-order")).hasCount(5);
        assertThat(chosen(page)).containsText("第2单");
        press(page, "j");
        assertThat(chosen(page)).containsText("第3单");
        order("刚来的一单", desk);
        assertThat(page.locator(".db-order")).hasCount(6);
        assertThat(chosen(page)).containsText("第3单");
        String second = page.locator("[data-key='2'] b").textContent();
        press(page, "2");
        assertThat(page.locator(".db-notice")).containsText(second);
        assertThat(page.locator(".db-order")).hasCount(5);
        press(page, "Enter");
        assertThat(page.locator(".db-order")).hasCount(4);
        press(page, "Enter");
        assertThat(page.locator(".db-order")).hasCount(3);
        press(page, "Enter");
        assertThat(page.locator(".db-order")).hasCount(2);
        assertThat(page.url()).endsWith("/repairs/board");
        assertThat(pressed).as("keys for five orders").isEqualTo(6);
        assertThat(in(
                        id,
                        () -> jdbc.sql("select count(*) from repairs.step where project_id = ? and move = 'DISPATCH'")
                                .param(id)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(5);

        page.keyboard().press("z");
        assertThat(page.locator(".db-order")).hasCount(3);
        page.locator(".db-order").first().dragTo(page.locator(".db-person").first());
        assertThat(page.locator(".db-order")).hasCount(2);

        Page phone = page(supervisor, PHONE);
        phone.navigate(address("/p/" + code + "/repairs/board"));
        comfortable(phone);
        phone.locator(".db-order [data-propose]").first().tap();
        assertThat(phone.locator(".db-order")).hasCount(1);
        phone.locator(".db-order [data-other]").selectOption(new SelectOption().setIndex(1));
        assertThat(phone.locator(".db-order")).hasCount(0);
    }

    @Test
    void a_renewal_that_comes_while_an_order_is_handed_out_takes_nothing_away_and_is_made_up_for() {
        String supervisor = newProject("同时小区");
        person("小孙", Role.REPAIR);
        Actor desk = Actor.of(world.id(person("前台", Role.DESK)), "前台", Role.DESK);
        order("第1单", desk);
        order("第2单", desk);
        Page page = page(supervisor, DESK);
        page.navigate(address("/p/" + code + "/repairs/board"));
        assertThat(page.locator(".db-order")).hasCount(2);
        Held renewal = new Held(page, "**/repairs/board/panel");
        Held handOut = new Held(page, "**/hand-out");

        order("第3单", desk);
        renewal.arrives();
        page.keyboard().press("Enter");
        handOut.arrives();
        page.waitForResponse("**/repairs/board/panel", renewal::goes);
        order("第4单", desk);
        page.waitForResponse("**/hand-out", handOut::goes);
        assertThat(page.locator(".db-order")).hasCount(3);
        page.keyboard().press("Enter");
        assertThat(page.locator(".db-order")).hasCount(2);
    }

    /** The first request to an address is held until it is let go. */
    private static final class Held {
        private final Page page;
        private @Nullable Route first;

        private Held(Page page, String address) {
            this.page = page;
            page.route(address, route -> {
                if (first == null) {
                    first = route;
                } else {
                    route.resume();
                }
            });
        }

        private void arrives() {
            page.waitForCondition(() -> first != null);
        }

        private void goes() {
            Objects.requireNonNull(first).resume();
        }
    }
}
