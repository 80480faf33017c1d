package io.shouwen.tickets.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import org.junit.jupiter.api.Test;

class ReportBrowserTest extends BrowserTest {

    @Test
    void asking_for_another_language_keeps_what_was_typed() {
        world.household(World.PROJECT, "3-8-808", "壬", "13655520808");
        Page page = page(PHONE);
        page.navigate(address("/o/jinxiu/report/3-8"));
        page.locator("input[name=kind][value=COMPLAINT]").check();
        page.locator("#words").fill("楼上半夜装修\n已经三天了");
        page.locator("#name").fill("赵先生");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#words")).hasValue("楼上半夜装修\n已经三天了");
        assertThat(page.locator("#name")).hasValue("赵先生");
        assertThat(page.locator("input[name=kind][value=COMPLAINT]")).isChecked();
        page.reload();
        assertThat(page.locator("#words")).hasValue("");
    }
}
