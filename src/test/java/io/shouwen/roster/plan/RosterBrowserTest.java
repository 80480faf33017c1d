package io.shouwen.roster.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Statements;
import io.shouwen.world.World;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("2.1.1")
class RosterBrowserTest extends BrowserTest {

    @Autowired
    ShiftPatterns patterns;

    @Autowired
    Roster roster;

    @Test
    void a_week_is_made_by_keyboard_and_by_drag_and_undone() {
        ShiftPattern early = pattern("键盘班");
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/roster?week=2031-W10"));
        LocalDate monday = LocalDate.of(2031, 3, 3);
        Locator first = cell(page, "desk", monday);
        first.focus();
        assertThat(first).isFocused();
        page.keyboard().press(early.key());
        assertThat(first.locator(".rs-chip")).containsText("键盘班");
        assertThat(first).isFocused();
        page.keyboard().press("Control+c");
        page.keyboard().press("ArrowRight");
        Locator second = cell(page, "desk", monday.plusDays(1));
        assertThat(second).isFocused();
        page.keyboard().press("Control+v");
        assertThat(second.locator(".rs-chip")).containsText("键盘班");
        page.keyboard().press("Delete");
        assertThat(second.locator(".rs-chip")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(second.locator(".rs-chip")).containsText("键盘班");
        page.keyboard().press("Enter");
        assertThat(page.locator("#roster-choice")).isVisible();
        page.keyboard().press("Escape");
        Locator other = cell(page, "control", monday);
        second.locator(".rs-chip").dragTo(other);
        assertThat(other.locator(".rs-chip")).containsText("键盘班");
        assertThat(second.locator(".rs-chip")).hasCount(0);
        assertThat(page.locator("#unpublished")).isVisible();
        comfortable(page);
        Page staff = page("desk", DESK);
        staff.navigate(address("/p/jinxiu/roster?week=2031-W10"));
        assertThat(staff.locator(".rs-grid")).isVisible();
        assertThat(staff.getByText("键盘班")).hasCount(0);
    }

    @Test
    void another_open_grid_sees_the_change_at_once() {
        ShiftPattern early = pattern("同屏班");
        Page one = page("supervisor", DESK);
        Page two = page("manager", DESK);
        LocalDate monday = LocalDate.of(2031, 3, 10);
        one.navigate(address("/p/jinxiu/roster?week=2031-W11"));
        // Only a page that listens hears of a change.
        two.waitForResponse(
                answer -> answer.url().endsWith("/live"),
                () -> two.navigate(address("/p/jinxiu/roster?week=2031-W11")));
        cell(one, "desk", monday).focus();
        assertThat(cell(one, "desk", monday)).isFocused();
        one.keyboard().press(early.key());
        assertThat(cell(one, "desk", monday).locator(".rs-chip")).containsText("同屏班");
        assertThat(cell(two, "desk", monday).locator(".rs-chip")).containsText("同屏班");
    }

    @Test
    void the_phone_shows_one_day_and_takes_a_tap() {
        pattern("手机班");
        Page page = page("supervisor", PHONE);
        page.navigate(address("/p/jinxiu/roster?week=2031-W12"));
        page.locator("[data-shows='3']").click();
        Locator cell = cell(page, "desk", LocalDate.of(2031, 3, 19));
        cell.click();
        page.locator("#roster-choice .rs-choice", new Page.LocatorOptions().setHasText("手机班"))
                .click();
        assertThat(cell.locator(".rs-chip")).containsText("手机班");
        comfortable(page);
        for (String path : List.of("roster/publication?month=2031-03", "roster/patterns", "roster/requests", "posts")) {
            page.navigate(address("/p/jinxiu/" + path));
            comfortable(page);
        }
    }

    @Test
    void staff_ask_for_leave_on_the_phone_and_take_it_back() {
        Page page = page("desk", PHONE);
        page.navigate(address("/p/jinxiu/my-shifts?month=2031-03"));
        comfortable(page);
        page.selectOption("#kind", "SICK");
        page.fill("#from", "2031-03-20");
        page.fill("#to", "2031-03-21");
        page.fill("#reason", "看牙");
        page.locator("#leave button[type=submit]").click();
        Locator asked = page.locator("li", new Page.LocatorOptions().setHasText("看牙"));
        assertThat(asked).containsText("待处理");
        asked.locator("button").click();
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("看牙")))
                .containsText("已撤回");
        english(page);
        page.navigate(address("/p/jinxiu/my-shifts"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        comfortable(page);
    }

    @Test
    void a_full_week_costs_no_more_statements_than_an_empty_one() {
        ShiftPattern early = pattern("计数班");
        seeing(() ->
                jdbc.sql("""
                insert into roster.shift (project_id, id, post_id, staff_id, day, begins_at, ends_at, pattern_id)
                select s.project_id, gen_random_uuid(), ?, s.id, day, day + interval '1 hour', day + interval '3 hours', ?
                from staff.staff s, generate_series('2031-04-07'::timestamptz, '2031-04-13', '1 day') as day
                where s.project_id = ? and s.left_on is null""").params(early.postId(), early.id(), World.PROJECT).update());
        as("supervisor").get("/p/jinxiu/roster?week=2031-W14");
        int empty = Statements.of(as("supervisor"), "/p/jinxiu/roster?week=2031-W14", "2031-W14");
        int full = Statements.of(as("supervisor"), "/p/jinxiu/roster?week=2031-W15", "计数班");
        assertThat(empty).isPositive();
        assertThat(full).isLessThanOrEqualTo(empty);
    }

    private ShiftPattern pattern(String name) {
        return acting("supervisor", () -> {
            UUID post = roster.posts(World.PROJECT).stream()
                    .filter(each -> each.kind() == PostKind.DESK)
                    .findFirst()
                    .orElseThrow()
                    .id();
            String key = patterns.freeKeys(World.PROJECT).getFirst();
            UUID id = patterns.add(World.PROJECT, post, key, name, LocalTime.of(7, 0), LocalTime.of(13, 0));
            return new ShiftPattern(id, post, key, name, LocalTime.of(7, 0), LocalTime.of(13, 0), 0);
        });
    }

    private Locator cell(Page page, String username, LocalDate day) {
        return page.locator("[id='c-" + world.id(username) + "-" + day + "']");
    }
}
