package io.shouwen.patrol.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.shouwen.platform.Clause;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormBrowserTest extends FormWorld {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    @Test
    @Clause({"5.1", "5.2"})
    void a_register_is_signed_by_hand_and_printed_without_the_page_around_it() {
        Butler butler = butler("李靐");
        walk(butler, DAY, 8);
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/patrol/register?day=" + DAY + "&butler=" + butler.id()));
        comfortable(page);
        page.click("#review button[type=submit]");
        assertThat(page.locator("#review .pf-wrong")).isVisible();

        Locator canvas = page.locator("#review canvas");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 40, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 90, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().move(box.x + 200, box.y + 40, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
        page.click("#review button[type=submit]");

        assertThat(page.locator(".sheet-foot img")).isVisible();
        assertThat(page.locator("#review")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".sheet h1")).isVisible();
        assertThat(page.locator(".title-row")).isHidden();
        assertThat(page.locator(".side")).isHidden();
        assertThat(page.locator(".pf-who")).isHidden();
    }
}
