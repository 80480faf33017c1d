package io.shouwen.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.world.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleBrowserTest extends BrowserTest {

    @Test
    void staff_and_districts_are_comfortable_on_desk_and_phone_in_both_languages() {
        for (int width : List.of(DESK, PHONE)) {
            Page page = page("manager", width);
            for (String path : List.of("staff", "staff/new", "districts", "notifications")) {
                page.navigate(address("/p/jinxiu/" + path));
                comfortable(page);
            }
            english(page);
            for (String path : List.of("staff", "districts")) {
                page.navigate(address("/p/jinxiu/" + path));
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                comfortable(page);
            }
        }
    }

    @Test
    void the_sign_in_page_is_comfortable_and_keeps_the_name_after_a_wrong_password() {
        Page page = page(PHONE);
        page.navigate(address("/login"));
        comfortable(page);
        page.fill("#username", "desk");
        page.fill("#password", "wrong");
        page.press("#password", "Enter");
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#username")).hasValue("desk");
    }
}
