package io.shouwen.repairs.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.shouwen.custody.Drawn;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A repairer in a cellar: an order from acceptance to the resident's signature, without a signal. */
@Clause({"2.1.6", "4.1.2.2"})
class RepairPhoneBrowserTest extends BrowserTest {

    private static final String UNSENT = "#chip";
    private static final AtomicInteger NEXT = new AtomicInteger(10);
    private static final String GLOVED = """
            () => [...document.querySelectorAll("#app button, #app a, #app select, #app input:not(.away), #app textarea, #app summary")]
              .filter((one) => one.offsetParent && !one.closest("header"))
              .map((one) => (one.matches("[type=radio], [type=checkbox]") ? one.closest("label") : one))
              .filter((one) => one.getBoundingClientRect().height < 56).map((one) => one.outerHTML.slice(0, 120))""";

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    private UUID dispatched(String to) {
        UUID id = Ids.next();
        UUID house = world.household(World.PROJECT, "58-2-12" + NEXT.incrementAndGet(), "宋奶奶", "13800005858");
        Map<String, String> form = new HashMap<>(Map.of("id", id.toString(), "kind", "REPAIR", "channel", "CALL"));
        form.putAll(Map.of("title", "卫生间渗水到楼下", "houseId", house.toString(), "contactName", "宋奶奶"));
        form.putAll(Map.of("contactPhone", "13800005858", "atOnce", "OPEN"));
        assertThat(as("desk").post("/p/jinxiu/tickets", form).statusCode()).isEqualTo(303);
        assertThat(as("desk")
                        .post(
                                "/p/jinxiu/houses/" + house + "/instructions",
                                Map.of(
                                        "id",
                                        Ids.next().toString(),
                                        "kind",
                                        "KEEP_OUT",
                                        "text",
                                        "家里有狗勿入",
                                        "toldBy",
                                        "宋奶奶"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("desk")
                        .post(
                                "/p/jinxiu/repairs/" + id + "/dispatch",
                                Map.of(
                                        "once",
                                        Ids.next().toString(),
                                        "to",
                                        world.id(to).toString()))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private void gloved(Page phone) {
        comfortable(phone);
        assertThat(phone.evaluate(GLOVED).toString()).as("smaller than a glove").isEqualTo("[]");
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

    private static void step(Page phone, String move) {
        phone.locator("footer [data-move=" + move + "]").click();
    }

    private String stage(UUID id) {
        return seeing(() -> jdbc.sql("select stage from repairs.repair where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    @Test
    void from_a_cold_start_without_a_signal_an_order_is_accepted_done_and_signed_for_and_sent_later() {
        String repairer = world.colleague("地库维修工", Role.REPAIR);
        UUID id = dispatched(repairer);
        Page before = page(repairer, PHONE);
        before.navigate(address("/field/"));
        before.locator(".cards .card").first().waitFor();
        before.evaluate("navigator.serviceWorker.ready.then(() => true)");
        BrowserContext context = before.context();
        context.setOffline(true);
        before.close();

        Page phone = context.newPage();
        phone.navigate(address("/field/"));
        comfortable(phone);
        phone.locator(".card:has-text('维修')").click();
        assertThat(phone.locator("main")).containsText("派给我，等我接单");
        gloved(phone);
        phone.locator(".pick:has-text('按楼栋')").click();
        assertThat(phone.locator("main")).containsText("58 栋");
        assertThat(phone.locator("main")).containsText("2 单元");
        gloved(phone);
        phone.locator("main .card").click();
        assertThat(phone.locator("main")).containsText("家里有狗勿入");
        assertThat(phone.locator("main")).containsText("故障指南");
        assertThat(phone.locator("main")).containsText("5858");
        assertThat(phone.locator("main")).not().containsText("13800005858");
        gloved(phone);
        step(phone, "ACCEPT");
        step(phone, "SET_OUT");
        step(phone, "ARRIVE");
        phone.locator("main [data-move=PAUSE]").click();
        assertThat(phone.locator("dialog")).containsText("等配件");
        comfortable(phone);
        phone.locator("dialog .button:has-text('等配件')").click();
        assertThat(phone.locator("main")).containsText("暂停：等配件");
        gloved(phone);
        step(phone, "RESUME");
        step(phone, "SET_OUT");
        phone.locator("main [data-move=MISS]").click();
        gloved(phone);
        phone.locator("header button").first().click();
        step(phone, "ARRIVE");
        step(phone, "BEGIN");
        step(phone, "FINISH");
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told.bad")).containsText("维修后的照片");
        phone.locator("input[type=file]").last().setInputFiles(picture());
        phone.locator(".chip.long").first().click();
        phone.fill("#result", "重做防水，试水两小时不渗");
        gloved(phone);
        phone.reload();
        assertThat(phone.locator("#result")).hasValue("重做防水，试水两小时不渗");
        phone.locator("footer .strong").click();
        phone.fill("#signer", "宋奶奶");
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told.bad")).containsText("签字");
        sign(phone);
        gloved(phone);
        phone.locator("footer .strong").click();
        assertThat(phone.locator("main")).containsText("现在没有要修的单");
        assertThat(stage(id)).isEqualTo("OFFERED");

        context.setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(phone.locator(UNSENT)).not().containsText("未收");
        assertThat(stage(id)).isEqualTo("CLOSED");
        assertThat(seeing(() -> jdbc.sql("select count(file_id) from repairs.photo where repair_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    private static FilePayload picture() {
        return new FilePayload(
                "after.png",
                "image/png",
                Base64.getDecoder().decode(Drawn.signature().replaceFirst(".*,", "")));
    }

    @Test
    void what_was_given_to_somebody_else_is_said_at_the_next_signal_in_english_on_a_narrow_phone() {
        String repairer = world.colleague("窄屏维修工", Role.REPAIR);
        UUID id = dispatched(repairer);
        Page phone = page(repairer, 360);
        phone.navigate(address("/field/"));
        phone.locator(UNSENT).click();
        phone.locator("button:has-text('English')").click();
        assertThat(phone.locator("h1")).hasText("Sending and settings");
        phone.locator("header button").first().click();
        phone.context().setOffline(true);
        phone.locator(".card:has-text('Repairs')").click();
        gloved(phone);
        phone.locator("main .card").first().click();
        gloved(phone);
        step(phone, "ACCEPT");
        assertThat(phone.locator(UNSENT)).containsText("1");
        String once = Ids.next().toString();
        assertThat(as("desk")
                        .post("/p/jinxiu/repairs/" + id + "/withdrawal", Map.of("once", once))
                        .statusCode())
                .isEqualTo(303);
        String other = world.colleague("抢先维修工", Role.REPAIR);
        assertThat(as("supervisor")
                        .post(
                                "/p/jinxiu/repairs/" + id + "/dispatch",
                                Map.of(
                                        "once",
                                        Ids.next().toString(),
                                        "to",
                                        world.id(other).toString()))
                        .statusCode())
                .isEqualTo(303);
        phone.context().setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("refused");
        phone.locator(UNSENT).click();
        assertThat(phone.locator("main .wrong")).containsText("抢先维修工");
        comfortable(phone);
        assertThat(stage(id)).isEqualTo("OFFERED");
    }
}
