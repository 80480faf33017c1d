package io.shouwen.repairs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.shouwen.custody.Drawn;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every stage of a repair on a phone, as the repairer goes through it. */
@Clause("4.1.2.2")
class RepairBrowserTest extends BrowserTest {

    private static final byte[] PICTURE =
            Base64.getDecoder().decode(Drawn.signature().replaceFirst(".*,", ""));

    @Test
    void a_repairer_goes_through_every_stage_on_a_phone() {
        String repair = open();
        Page desk = page("supervisor", PHONE);
        desk.navigate(address(repair));
        comfortable(desk);
        desk.locator("#job-dispatch summary").click();
        desk.locator("#job-dispatch input[value='" + world.id("repair") + "']").check();
        comfortable(desk);
        desk.locator("#job-dispatch button[type=submit]").click();
        assertThat(desk.locator(".rp-stage")).hasText("待接单");

        Page phone = page("repair", PHONE);
        phone.navigate(address(repair));
        phone.locator("form[action$='/acceptance'] button").click();
        assertThat(phone.locator(".rp-stage")).hasText("已接单");
        comfortable(phone);
        phone.locator("form:has(input[value='ARRIVE']) button").click();
        assertThat(phone.locator(".rp-stage")).hasText("已到场");
        phone.locator("form:has(input[value='BEGIN']) button").click();
        assertThat(phone.locator(".rp-stage")).hasText("维修中");
        phone.locator("#job-pauses summary").click();
        phone.locator("#pauses-until").fill("2099-01-01T10:00");
        comfortable(phone);
        phone.locator("#job-pauses button[type=submit]").click();
        assertThat(phone.locator(".rp-stage")).hasText("已暂停");
        comfortable(phone);
        phone.locator("form[action$='/resumption'] button").click();
        assertThat(phone.locator(".rp-stage")).hasText("维修中");
        phone.locator("#job-completion summary").click();
        phone.locator("#completion-cause").fill("阀芯老化");
        phone.locator("#completion-result").fill("更换阀芯，试水不漏");
        phone.locator("#completion-after").setInputFiles(new FilePayload("after.png", "image/png", PICTURE));
        comfortable(phone);
        phone.locator("#job-completion button[type=submit]").click();
        assertThat(phone.locator(".rp-stage")).hasText("待验收");
        english(phone);
        phone.reload();
        comfortable(phone);
        phone.locator("#job-approval summary").click();
        sign(phone);
        phone.locator("#job-approval button[type=submit]").click();
        assertThat(phone.locator(".rp-stage")).hasText("Closed");
        comfortable(phone);

        desk.navigate(address("/p/jinxiu/repairs?all=on"));
        comfortable(desk);
    }

    private static void sign(Page phone) {
        Locator pad = phone.locator("#job-approval canvas");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        phone.mouse().move(box.x + 20, box.y + 40);
        phone.mouse().down();
        phone.mouse().move(box.x + 90, box.y + 120);
        phone.mouse().move(box.x + 160, box.y + 40);
        phone.mouse().move(box.x + 220, box.y + 110);
        phone.mouse().up();
    }

    private String open() {
        UUID id = Ids.next();
        UUID house = world.household(World.PROJECT, "59-1-1701", "王女士", "13800001111");
        Map<String, String> form = new HashMap<>();
        form.put("id", id.toString());
        form.put("kind", "REPAIR");
        form.put("channel", "CALL");
        form.put("title", "厨房水槽下面漏水");
        form.put("houseId", house.toString());
        form.put("contactName", "王女士");
        form.put("atOnce", "OPEN");
        assertThat(as("desk").post("/p/jinxiu/tickets", form).statusCode()).isEqualTo(303);
        return "/p/jinxiu/repairs/" + id;
    }
}
