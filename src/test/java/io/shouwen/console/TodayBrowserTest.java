package io.shouwen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.platform.security.Role;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Client;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TodayBrowserTest extends BrowserTest {

    @Test
    void today_is_comfortable_on_the_phone_and_at_the_desk_in_both_languages() {
        for (String who : new String[] {"manager", "butler", "desk"}) {
            for (int width : new int[] {DESK, PHONE}) {
                Page page = page(who, width);
                page.navigate(address("/p/jinxiu/today"));
                if (who.equals("manager")) {
                    assertThat(page.locator("#loaded-standard-worst-clauses [aria-busy]"))
                            .hasCount(0);
                }
                comfortable(page);
                english(page);
                page.reload();
                comfortable(page);
            }
        }
    }

    @Test
    void a_new_ticket_appears_by_itself_and_the_place_is_kept() {
        String name = world.colleague("今日管家", Role.BUTLER);
        Client desk = as(name);
        opened(desk, "先来的一张");
        Page page = page(name, DESK);
        page.navigate(address("/p/jinxiu/today"));
        assertThat(page.locator("html[data-live=on]")).isAttached();
        var first = page.locator("#today a", new Page.LocatorOptions().setHasText("先来的一张"));
        first.focus();
        opened(desk, "后来的一张");
        assertThat(page.locator("#today a", new Page.LocatorOptions().setHasText("后来的一张")))
                .isVisible();
        assertThat(first).isFocused();
    }

    private static void opened(Client desk, String title) {
        var answer = desk.post(
                "/p/jinxiu/tickets",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "kind",
                        "HELP",
                        "channel",
                        "VISIT",
                        "title",
                        title,
                        "contactName",
                        "今日人",
                        "place",
                        "西门",
                        "atOnce",
                        "OPEN"));
        org.assertj.core.api.Assertions.assertThat(answer.statusCode()).isEqualTo(303);
    }
}
