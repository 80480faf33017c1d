package io.shouwen.custody.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Client;
import io.shouwen.world.Scanner;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk counts in the cellar, with a scanner that types, without a signal. */
@Clause("4.1.2.8")
class CountPhoneBrowserTest extends BrowserTest {

    private static final String UNSENT = "#chip";

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    private Page ready(Page phone) {
        phone.navigate(address("/field/"));
        phone.locator(".cards .card").first().waitFor();
        phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return phone;
    }

    private static void begin(Page phone, CountedShelf cellar) {
        phone.locator(".card:has-text('盘点')").click();
        phone.locator("main .card:has(strong:text-is('" + cellar.code() + " 地库'))")
                .click();
        phone.locator("footer .strong").click();
        phone.locator("#code").waitFor();
    }

    @Test
    void from_a_cold_start_without_a_signal_a_room_is_counted_and_its_lists_are_sent_later() {
        CountedShelf cellar = CountedShelf.make(world, jdbc, transaction, 3);
        Page before = ready(page("desk", PHONE));
        BrowserContext context = before.context();
        context.setOffline(true);
        before.close();

        Page phone = context.newPage();
        phone.navigate(address("/field/"));
        assertThat(phone.locator("main")).not().containsText("今天没有排给您的巡查");
        comfortable(phone);
        phone.locator(".card:has-text('盘点')").click();
        assertThat(phone.locator("main")).containsText(cellar.code());
        comfortable(phone);
        phone.locator("header button").first().click();
        begin(phone, cellar);
        comfortable(phone);
        Scanner scanner = new Scanner(phone);
        scanner.scan("https://shouwen.example/p/jinxiu/places/at?c=" + cellar.label(1));
        assertThat(phone.locator("main")).containsText("现在位置 " + cellar.label(1));
        scanner.scan(cellar.tag(1));
        assertThat(phone.locator("[data-scan-answer].is-right")).containsText(cellar.tag(1));
        scanner.scan(cellar.tag(1));
        assertThat(phone.locator("[data-scan-answer].is-again")).containsText(cellar.tag(1));
        scanner.scan(cellar.tag(2));
        assertThat(phone.locator("[data-scan-answer].is-wrong")).containsText(cellar.tag(2));
        phone.fill("#code", "69012 34567");
        phone.press("#code", "Enter");
        assertThat(phone.locator("[data-scan-answer].is-unknown")).containsText("6901234567");
        assertThat(phone.locator("main")).containsText("1 / 3");
        assertThat(phone.locator("[data-list=missing]")).containsText("还没扫到 1");
        assertThat(phone.locator("[data-list=elsewhere]"))
                .containsText("在 " + cellar.label(1) + "，应在 " + cellar.label(2));
        comfortable(phone);
        assertThat(cellar.counts()).isEmpty();

        phone.reload();
        assertThat(phone.locator("main")).containsText("1 / 3");
        phone.locator("footer .button:has-text('结束盘点')").click();
        assertThat(phone.locator("dialog")).containsText("没扫到 1 件，不对的 2 件");
        comfortable(phone);
        phone.locator("dialog .strong").click();
        assertThat(phone.locator("main")).containsText("有信号时自动上传");
        assertThat(phone.locator("[data-list=unknown]")).containsText("6901234567");
        comfortable(phone);

        context.setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(phone.locator(UNSENT)).not().containsText("未收");
        UUID count = cellar.counts().getFirst();
        assertThat(cellar.result(count)).isEqualTo("ELSEWHERE 1, MISSING 1, RIGHT 1, TWICE 1, UNKNOWN 1");
        phone.locator("a:has-text('在系统里查看结果')").click();
        assertThat(phone.locator("h1")).containsText(cellar.code());
    }

    @Test
    void killed_between_sending_and_the_receipt_it_sends_again_and_nothing_is_doubled(@TempDir Path profile)
            throws InterruptedException {
        CountedShelf cellar = CountedShelf.make(world, jdbc, transaction, 2);
        BrowserContext alive = persistent(profile);
        alive.addCookies(Client.signedOn(port, "desk").browserCookies());
        Page phone = ready(alive.newPage());
        phone.context().setOffline(true);
        begin(phone, cellar);
        Scanner scanner = new Scanner(phone);
        scanner.scan(cellar.tag(1));
        scanner.scan(cellar.tag(2));
        assertThat(phone.locator(UNSENT)).containsText("3 条未上传");
        CountDownLatch stored = new CountDownLatch(1);
        phone.context().route("**/field/records", route -> {
            route.fetch();
            stored.countDown(); // and the phone never hears of it
        });
        phone.context().setOffline(false);
        phone.waitForCondition(() -> stored.getCount() == 0);
        kill(profile);
        UUID count = cellar.counts().getFirst();
        assertThat(cellar.scans(count)).isEqualTo(2);

        Page again = persistent(profile).newPage();
        again.context().addCookies(Client.signedOn(port, "desk").browserCookies());
        again.navigate(address("/field/"));
        assertThat(again.locator("main")).containsText("2 / 2");
        assertThat(again.locator(UNSENT)).containsText("已全部上传");
        assertThat(again.locator(UNSENT)).not().containsText("未收");
        assertThat(cellar.scans(count)).isEqualTo(2);
        assertThat(cellar.counts()).containsExactly(count);
        again.locator("footer .button:has-text('结束盘点')").click();
        again.locator("dialog .strong").click();
        assertThat(again.locator(UNSENT)).containsText("已全部上传");
        assertThat(again.locator("a:has-text('在系统里查看结果')")).isVisible();
        assertThat(cellar.result(count)).isEqualTo("RIGHT 2");
        kill(profile); // which would still write into the folder that is deleted now
    }
}
