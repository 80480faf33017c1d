package io.shouwen.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

/** The other browser tests close pages that renew themselves at any moment, as live pages do. */
class RenewingPageBrowserTest extends BrowserTest {

    @Test
    void a_page_that_is_just_renewing_itself_is_closed() {
        Page staying = page(DESK);
        for (int n = 0; n < 20; n++) {
            Page page = staying.context().newPage();
            page.navigate(address("/login"));
            try {
                page.evaluate("new Promise(() => location.reload())");
            } catch (PlaywrightException renewed) {
                close(page);
            }
            assertThat(page.isClosed()).isTrue();
        }
    }
}
