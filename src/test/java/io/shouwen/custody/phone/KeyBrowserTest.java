package io.shouwen.custody.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.shouwen.custody.phone.DoorKeys.Ring;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A butler with keys at the door, without a signal. */
@Clause("4.1.2.8")
class KeyBrowserTest extends BrowserTest {

    private static final String UNSENT = "#chip";

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    private static void sign(Page phone) {
        Locator pad = phone.locator(".pad");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        phone.mouse().move(box.x + 30, box.y + 30);
        phone.mouse().down();
        phone.mouse().move(box.x + 150, box.y + 120);
        phone.mouse().move(box.x + 200, box.y + 40);
        phone.mouse().up();
    }

    private static void open(Page phone, Ring ring) {
        phone.fill("#sought", ring.tag());
        phone.locator("main .card").click();
        assertThat(phone.locator("h1")).containsText(ring.tag());
    }

    @Test
    void from_a_cold_start_without_a_signal_keys_go_out_signed_for_come_back_and_are_sent_later() {
        String butler = new Door(world, jdbc, transaction).butler("钥匙关");
        DoorKeys keys = new DoorKeys(world, as("desk"), jdbc, transaction);
        UUID house = keys.house();
        as("desk")
                .post(
                        "/p/jinxiu/houses/" + house + "/instructions",
                        Map.of("id", Ids.next().toString(), "kind", "KEEP_OUT", "text", "家里有狗勿入", "toldBy", "老钥匙"));
        Ring home = keys.ring(house, false);
        Ring pump = keys.ring("门口给水泵房", 3);
        keys.lent(pump, 1);

        Page before = page(butler, PHONE);
        before.navigate(address("/field/"));
        before.locator(".cards .card").first().waitFor();
        before.evaluate("navigator.serviceWorker.ready.then(() => true)");
        BrowserContext context = before.context();
        context.setOffline(true);
        close(before);

        Page phone = context.newPage();
        phone.navigate(address("/field/"));
        phone.locator(".card:has-text('钥匙')").click();
        comfortable(phone);
        open(phone, home);
        assertThat(phone.locator("main")).containsText("家里有狗勿入");
        assertThat(phone.locator("main")).containsText("业主允许：维修");
        assertThat(phone.locator("main")).not().containsText("王师傅");
        assertThat(phone.locator("#purpose option")).hasCount(1);
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told.bad")).containsText("借用人");
        phone.fill("#borrower", "王师傅");
        phone.fill("#why", "修厨房水管");
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told.bad")).containsText("签名");
        sign(phone);
        comfortable(phone);
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told")).containsText(home.tag());

        open(phone, pump);
        assertThat(phone.locator("#purpose option")).not().hasCount(1);
        assertThat(phone.locator("#pieces option")).hasCount(2);
        phone.locator(".likely input").fill("王师傅");
        comfortable(phone);
        phone.locator(".likely .button").click();
        assertThat(phone.locator(".told")).containsText("收回");
        open(phone, pump);
        assertThat(phone.locator("main")).containsText("上传后才能再办");
        assertThat(phone.locator("footer")).hasCount(0);
        assertThat(phone.locator(UNSENT)).containsText("2 条未上传");
        assertThat(keys.last(home)).startsWith("IN ");

        context.setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(phone.locator(UNSENT)).not().containsText("未收");
        assertThat(keys.last(home)).isEqualTo("LEND 王师傅 0/1");
        assertThat(keys.last(pump)).isEqualTo("BACK 王师傅 3/0");
    }
}
