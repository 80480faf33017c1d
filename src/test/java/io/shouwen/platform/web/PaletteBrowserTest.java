package io.shouwen.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteBrowserTest extends BrowserTest {

    @Test
    void a_page_an_action_and_a_thing_are_reached_by_keyboard_alone() {
        world.household(World.PROJECT, "6-1-606", "宫砚秋", "13866660606");
        Page page = page("desk", DESK);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(address("/p/jinxiu/houses"));
        assertThat(asked).noneMatch(url -> url.endsWith("/commands"));

        page.keyboard().press("Control+k");
        assertThat(chosen(page)).hasCount(1);
        page.waitForSelector("#palette-commands a");
        comfortable(page);
        page.keyboard().type("ldjl");
        assertThat(chosen(page).locator("span")).hasText("来电记录");
        page.keyboard().press("Enter");
        page.waitForURL("**/p/jinxiu/calls");

        page.keyboard().press("/");
        assertThat(page.locator("#palette-recent a").first()).containsText("房屋住户");
        page.waitForSelector("#palette-commands a");
        page.keyboard().type("new tick");
        assertThat(chosen(page)).containsText("新建工单");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).isHidden();

        asked.clear();
        page.keyboard().press("Control+k");
        page.keyboard().type("宫砚秋");
        page.keyboard().press("Enter");
        page.waitForURL("**/p/jinxiu/houses/*");
        String name = URLEncoder.encode("宫砚秋", StandardCharsets.UTF_8);
        assertThat(asked).filteredOn(url -> url.endsWith("/search?q=" + name)).hasSize(1);
    }

    @Test
    void the_arrows_go_round_and_the_list_says_which_is_chosen() {
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/tickets"));
        page.click("[data-palette]");
        page.waitForSelector("#palette-commands a");
        page.keyboard().type("export");
        Locator first = chosen(page);
        assertThat(first).hasCount(1);
        String at = first.textContent();
        page.keyboard().press("ArrowDown");
        assertThat(chosen(page)).not().containsText(at);
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowDown");
        assertThat(chosen(page)).hasText(at);
        assertThat(chosen(page).getAttribute("id"))
                .isEqualTo(page.locator("#palette-input").getAttribute("aria-activedescendant"));
    }

    @Test
    void what_is_typed_on_the_page_stays_and_the_chosen_page_opens_beside_it() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/tickets/new"));
        page.fill("#title", "地下车库灯不亮");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette-typed")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#title")).isFocused();
        page.keyboard().press("Control+k");
        page.waitForSelector("#palette-commands a");
        page.keyboard().type("ldjl");
        assertThat(chosen(page).locator("span")).hasText("来电记录");
        Page beside = page.context().waitForPage(() -> page.keyboard().press("Enter"));
        beside.waitForURL("**/p/jinxiu/calls");
        assertThat(page.locator("#title")).hasValue("地下车库灯不亮");
    }

    @Test
    void nothing_of_a_person_is_left_on_a_machine_after_signing_out() {
        Page page = page("butler", PHONE);
        page.navigate(address("/p/jinxiu/duty"));
        page.navigate(address("/p/jinxiu/houses"));
        page.click("[data-palette]");
        assertThat(page.locator("#palette-recent a").first()).isVisible();
        page.waitForSelector("#palette-commands a");
        comfortable(page);
        page.locator("#palette [data-closes]").click();
        assertThat(page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('recent:')).length"))
                .isEqualTo(1);
        page.locator(".me summary").click();
        page.locator("form[action='/logout'] button").click();
        page.waitForURL("**/login*");
        assertThat(page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('recent:')).length"))
                .isEqualTo(0);
    }

    private static Locator chosen(Page page) {
        return page.locator("#palette-list [aria-selected=true]");
    }
}
