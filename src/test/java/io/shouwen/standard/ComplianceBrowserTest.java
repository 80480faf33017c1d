package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.world.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplianceBrowserTest extends BrowserTest {

    private static final List<String> PAGES = List.of(
            "/p/jinxiu/standard?period=2026-10",
            "/p/jinxiu/standard?period=2026-10&show=below",
            "/p/jinxiu/standard/clauses/2.3.6?period=2026-10",
            "/p/jinxiu/standard/measures/sample.below?period=2026-W43&side=missed");

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void every_page_is_comfortable_by_day_and_by_night(int width) {
        Page page = page("manager", width);
        page.navigate(address(PAGES.getFirst()));
        for (String theme : List.of("light", "dark")) {
            page.evaluate("localStorage.setItem('theme', '" + theme + "')");
            for (String path : PAGES) {
                page.navigate(address(path));
                assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo(theme);
                comfortable(page);
            }
        }
    }

    @Test
    void the_arrow_keys_walk_through_the_periods_and_keep_what_is_shown() {
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/standard?period=2026-10&show=measured"));
        page.keyboard().press("ArrowLeft");
        page.waitForURL(url -> url.endsWith("?period=2026-09&show=measured"));
        page.keyboard().press("ArrowRight");
        page.waitForURL(url -> url.endsWith("?period=2026-10&show=measured"));
    }

    @Test
    void from_a_clause_below_target_to_the_records_it_missed() {
        Page page = page("quality", PHONE);
        page.navigate(address("/p/jinxiu/standard?period=2026-10&show=below"));
        page.locator(".std-line", new Page.LocatorOptions().setHasText("2.3.6"))
                .locator(".std-missed")
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo("抽查：道路整洁");
        assertThat(page.locator(".std-evidence li").count()).isEqualTo(25);
        assertThat(page.locator(".std-evidence .std-result").allInnerTexts()).allMatch(text -> text.contains("未完成"));
    }
}
