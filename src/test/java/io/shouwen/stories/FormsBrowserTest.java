package io.shouwen.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every form and every page of keys does, in a real browser. */
class FormsBrowserTest extends BrowserTest {

    private String open(String title) {
        return as("desk")
                .post(
                        "/p/jinxiu/tickets",
                        new HashMap<>(Map.of(
                                "id", Ids.next().toString(),
                                "kind", "REPAIR",
                                "channel", "CALL",
                                "title", title,
                                "place", "3号楼大堂",
                                "atOnce", "OPEN")))
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    @Test
    void the_first_fault_has_the_focus_radios_included_and_its_message_goes_once_it_is_mended() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/desk/calls/new"));
        page.fill("#number", "13833339020");
        page.fill("#rings", "often");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#rings")).isFocused();
        assertThat(page.locator("#rings-error")).not().isEmpty();
        page.fill("#rings", "2");
        assertThat(page.locator("#rings-error")).isEmpty();
        assertThat(page.locator("#rings")).not().hasClass(java.util.regex.Pattern.compile("is-invalid"));
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/desk/calls/*-*");

        page.fill("#purpose", "问一件事");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".kinds .field-error")).isVisible();
        assertThat(page.locator("input[name=kind]").first()).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator(".kinds .field-error")).isEmpty();
        page.fill("#purpose", "问一件事");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).isFocused();
    }

    @Test
    void an_unfolded_form_begins_at_its_first_field_and_a_folded_one_opens_where_something_is_missing() {
        Page page = page("desk", DESK);
        page.navigate(address(open("展开的表单")));
        Locator job = page.locator("#job-settlement");
        if (!Boolean.TRUE.equals(job.evaluate("d => d.open"))) {
            job.locator("summary").click();
        }
        assertThat(job.locator("input[name=way]:checked, input[name=way]").first())
                .isFocused();
        job.evaluate("d => { d.open = false; d.querySelector('form').requestSubmit(); }");
        assertThat(job).hasAttribute("open", "");
    }

    @Test
    void the_sheet_of_keys_shows_all_keys_of_the_page_and_its_own_title() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/desk"));
        page.keyboard().press("?");
        Locator sheet = page.locator("#keys");
        assertThat(sheet).isVisible();
        assertThat(sheet).containsText("F4 转工单");
        assertThat(sheet).containsText("搜索、跳转和操作");
        BoundingBox box = sheet.boundingBox();
        BoundingBox title = page.locator("#keys-title").boundingBox();
        assertThat(box.height).isLessThan(700);
        assertThat(title.y).isGreaterThanOrEqualTo(box.y);
        assertThat(box.y + box.height).isLessThanOrEqualTo(page.viewportSize().height);
        assertThat(page.locator("#keys button").boundingBox().y + 20).isLessThan(box.y + box.height);
    }

    @Test
    void the_bar_for_several_tickets_never_covers_the_row_that_has_the_focus() {
        for (int n = 0; n < 12; n++) {
            open("第 " + n + " 行的工单");
        }
        Page page = page("desk", DESK);
        page.setViewportSize(DESK, 520);
        page.navigate(address("/p/jinxiu/tickets"));
        page.locator(".tk-row a").first().focus();
        for (int n = 0; n < 16; n++) {
            page.waitForFunction("""
                    () => {
                      const one = document.activeElement;
                      if (!one.closest('.tk-row')) return true;
                      const row = one.closest('.tk-row').getBoundingClientRect();
                      const bar = document.querySelector('[data-batch-bar]').getBoundingClientRect();
                      const top = document.querySelector('.top').getBoundingClientRect();
                      return (row.bottom <= bar.top + 1 || row.top >= bar.bottom) && row.top >= top.bottom - 1;
                    }""");
            page.keyboard().press("Tab");
        }
    }
}
