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
        assertThat(page.locator("#review [data-empty]")).isVisible();

        Locator canvas = page.locator("#review canvas");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 40, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 90, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse()
                .move(box.x + box.width - 20, box.y + 40, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();

        double[] flat = ink(canvas);
        page.setViewportSize(PHONE, 844);
        page.setViewportSize(300, 700);
        double[] narrow = ink(canvas);
        org.assertj.core.api.Assertions.assertThat(narrow[0])
                .as("as wide for its height as it was drawn")
                .isCloseTo(flat[0], org.assertj.core.data.Percentage.withPercentage(15));
        org.assertj.core.api.Assertions.assertThat(narrow[1])
                .as("nothing cut at the edge")
                .isGreaterThan(0);
        page.setViewportSize(DESK, 900);
        org.assertj.core.api.Assertions.assertThat(ink(canvas)[2])
                .as("as large as before once it is turned back")
                .isCloseTo(flat[2], org.assertj.core.data.Offset.offset(4.0));
        page.click("#review button[type=submit]");

        assertThat(page.locator(".sheet-foot img")).isVisible();
        assertThat(page.locator("#review")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".sheet h1")).isVisible();
        assertThat(page.locator(".title-row")).isHidden();
        assertThat(page.locator(".side")).isHidden();
        assertThat(page.locator(".pf-who")).isHidden();
    }

    /** Of what is drawn: width by height, distance from the right edge, width. */
    private static double[] ink(Locator canvas) {
        canvas.page().evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        @SuppressWarnings("unchecked")
        var found = (java.util.List<Number>) canvas.evaluate("""
                canvas => {
                    const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
                    let left = width, right = 0, top = height, bottom = 0;
                    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (data[(y * width + x) * 4] < 128) {
                        left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
                    }
                    return [(right - left) / (bottom - top), width - 1 - right, right - left];
                }""");
        return found.stream().mapToDouble(Number::doubleValue).toArray();
    }
}
