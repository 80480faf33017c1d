package io.shouwen.standard.phrase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import org.junit.jupiter.api.Test;

/** A phrase goes into the text being written, by keyboard alone. */
@Clause("3.1.4")
class PhrasePickerBrowserTest extends BrowserTest {

    @Test
    void a_phrase_is_found_filled_in_and_put_where_the_caret_is() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/desk/relays/new?caller=林女士"));
        page.locator("#text").focus();
        page.keyboard().type("转告：。");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Alt+y");
        assertThat(page.locator(".phrase-picker [data-find]")).isFocused();
        comfortable(page);
        page.keyboard().type("转告 回电");
        page.keyboard().press("Enter");
        assertThat(page.locator(".phrase-picker [data-fill] input")).isFocused();
        page.keyboard().type("说明天来取");
        page.keyboard().press("Enter");
        assertThat(page.locator("#text")).hasValue("转告：已给林女士回电，说明天来取。。");
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().type("完");
        assertThat(page.locator("#text")).hasValue("转告：已给林女士回电，说明天来取。完。");
    }

    @Test
    void the_pages_of_phrases_are_comfortable_and_the_preview_follows_the_typing() {
        for (int width : new int[] {DESK, PHONE}) {
            Page page = page("manager", width);
            page.navigate(address("/p/jinxiu/phrases"));
            comfortable(page);
            page.navigate(address("/p/jinxiu/phrases/new?occasion=HOLD"));
            page.locator("#text").pressSequentially("{称呼|您}稍等");
            assertThat(page.locator("#preview")).containsText("林女士稍等");
            page.locator("#text").pressSequentially("{");
            assertThat(page.locator("#preview")).containsText("花括号没有成对");
            comfortable(page);
        }
    }
}
