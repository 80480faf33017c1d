package io.shouwen.tickets.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.shouwen.platform.Ids;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.world.BrowserTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list as its reader works through it, by keyboard and by thumb. */
class TicketListBrowserTest extends BrowserTest {

    private static final Pattern FOCUSED = Pattern.compile("is-here");

    @Autowired
    OpenTicket opening;

    @Test
    void by_keyboard_through_the_list_into_a_ticket_to_the_next_and_back_to_its_row() {
        open("走廊巡灯", 4);
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/tickets?tab=all&text=走廊巡灯"));
        Locator rows = page.locator("[data-row]");
        assertThat(rows).hasCount(4);
        comfortable(page);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(rows.nth(1)).hasClass(FOCUSED);
        assertThat(rows.nth(1).locator("[data-open]")).isFocused();
        page.reload();
        assertThat(rows.nth(1).locator("[data-open]")).isFocused();
        page.keyboard().press("o");
        assertThat(page.locator("h1")).hasText("走廊巡灯3");
        page.keyboard().press("]");
        assertThat(page.locator("h1")).hasText("走廊巡灯2");
        page.keyboard().press("[");
        assertThat(page.locator("h1")).hasText("走廊巡灯3");
        page.fill("#comment-text", "已联系");
        page.locator(".tk-comment button[type=submit]").click();
        assertThat(page.locator(".tk-history")).containsText("已联系");
        assertThat(page.locator("[data-way=']']")).isVisible();
        comfortable(page);
        page.keyboard().press("]");
        assertThat(page.locator("h1")).hasText("走廊巡灯2");
        page.keyboard().press("u");
        assertThat(rows.nth(2).locator("[data-open]")).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("在列表里下一行");
    }

    @Test
    void shift_takes_a_range_and_the_head_the_whole_page() {
        open("成排选择", 5);
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/tickets?tab=mine&text=成排选择"));
        Locator boxes = page.locator("[data-pick]");
        assertThat(boxes).hasCount(5);
        boxes.nth(1).click();
        boxes.nth(3).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("[data-picked]")).hasText("已选 3 张");
        assertThat(boxes.nth(2)).isChecked();
        page.locator("[data-pick-all]").click();
        assertThat(page.locator("[data-picked]")).hasText("已选 5 张");
        page.keyboard().press("k");
        page.keyboard().press("x");
        assertThat(page.locator("[data-picked]")).hasText("已选 4 张");
        assertThat(page.locator("#batch-receiver")).isVisible();
    }

    @Test
    void a_head_sorts_and_says_so_and_a_view_of_it_is_saved() {
        open("排序留用", 3);
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/tickets?tab=team&text=排序留用"));
        Locator head = page.locator("th", new Page.LocatorOptions().setHasText("登记时间"));
        assertThat(head).hasAttribute("aria-sort", "none");
        head.locator("a").click();
        assertThat(head).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("[data-row] b").first()).hasText("排序留用3");
        head.locator("a").click();
        assertThat(page.locator("[data-row] b").first()).hasText("排序留用1");
        page.locator(".views > summary").click();
        page.fill("#view-name", "最早的在前");
        page.locator(".views-new button").click();
        assertThat(page.locator(".views li a")).hasText("最早的在前");
        comfortable(page);
        page.navigate(address("/p/jinxiu/tickets"));
        page.locator(".views > summary").click();
        page.locator(".views li a").click();
        assertThat(page.locator("[data-row] b").first()).hasText("排序留用1");
    }

    @Test
    void on_the_phone_rows_are_cards_and_the_way_leads_back() {
        open("手机列表", 2);
        Page page = page("desk", PHONE);
        page.navigate(address("/p/jinxiu/tickets?tab=mine&text=手机列表"));
        comfortable(page);
        page.locator(".views > summary").tap();
        assertThat(page.locator("#view-name")).isVisible();
        comfortable(page);
        page.keyboard().press("Escape");
        page.getByText("手机列表1").tap();
        assertThat(page.locator("h1")).hasText("手机列表1");
        comfortable(page);
        page.locator("[rel=next]").tap();
        assertThat(page.locator("h1")).hasText("手机列表2");
        page.locator("[data-way=u]").tap();
        assertThat(page.locator("[data-row]")).hasCount(2);
    }

    /** One an hour, the last one now. */
    private void open(String title, int many) {
        for (int n = 1; n <= many; n++) {
            Instant at = Instant.now().minus(Duration.ofHours(many - n));
            NewTicket in = new NewTicket(
                    Ids.next(), Kind.REPAIR, Channel.CALL, title + n, "", "大堂", null, null, "王女士", "13800005678", null);
            acting("desk", () -> opening.open(in, world.project(), world.actor("desk"), at));
        }
    }
}
