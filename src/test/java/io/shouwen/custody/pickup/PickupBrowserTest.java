package io.shouwen.custody.pickup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.shouwen.custody.pickup.PickupWorld.Home;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PickupBrowserTest extends BrowserTest {

    @Autowired
    PickupWorld pickups;

    private int keys;

    /** From the hand-out page to the signature: six digits and Enter; the signature is drawn; Enter. */
    @Test
    void parcels_are_handed_out_by_code_without_a_mouse_but_for_the_signature() {
        Home home = pickups.home(World.PROJECT, "键盘王");
        UUID first = pickups.parcel(World.PROJECT, home);
        UUID second = pickups.parcel(World.PROJECT, home);
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/pickups"));
        assertThat(page.locator("#q")).isFocused();
        comfortable(page);
        String code = pickups.code(home);
        // Slower than a scanner types.
        page.keyboard().type(code, new Keyboard.TypeOptions().setDelay(120));
        keys += code.length();
        press(page, "Enter");
        assertThat(page.locator("[data-tag]")).hasCount(2);
        assertThat(page.locator("input[name=who]:checked")).isFocused();
        comfortable(page);
        sign(page);
        press(page, "Enter");
        assertThat(page.locator("body")).containsText("已交付，并已登记签收");
        assertThat(page.locator("#q")).isFocused();
        assertThat(keys).as("keystrokes of a hand-out").isEqualTo(8);
        assertThat(seeing(() -> jdbc.sql(
                                "select count(distinct signature_id) from custody.step where thing_id in (?, ?) and movement = 'HAND_OUT'")
                        .params(first, second)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_scan_finds_the_household_and_a_parcel_of_another_is_noticed() {
        Home home = pickups.home(World.PROJECT, "扫码李");
        Home other = pickups.home(World.PROJECT, "扫码赵");
        String tag = pickups.tag(pickups.parcel(World.PROJECT, home));
        String wrong = pickups.tag(pickups.parcel(World.PROJECT, other));
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/pickups"));
        scan(page, tag);
        assertThat(page.locator("[data-tag='" + tag + "']")).isVisible();
        scan(page, wrong);
        assertThat(page.locator("[data-scan-answer]")).hasClass(java.util.regex.Pattern.compile("is-wrong"));
        assertThat(page.locator("[data-tag].is-scanned")).hasCount(0);
        scan(page, tag);
        assertThat(page.locator("[data-tag].is-scanned")).hasCount(1);
        assertThat(page.locator("[data-scan-answer]")).hasClass(java.util.regex.Pattern.compile("is-right"));
    }

    @Test
    void one_thumb_hands_out_to_a_delegate_and_english_reads_the_register() {
        Home home = pickups.home(World.PROJECT, "手机周");
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Page page = page("supervisor", PHONE);
        page.navigate(address("/p/jinxiu/pickups?house=" + home.house()));
        page.locator("input[value=delegate]").check();
        assertThat(page.locator("#relation")).isVisible();
        assertThat(page.locator("#reason")).isHidden();
        comfortable(page);
        page.locator("#name").fill("陈阿姨");
        page.locator("#relation").fill("保姆");
        page.locator("#phone").fill("13800001234");
        sign(page);
        page.locator("[data-hand-out] button[type=submit]").click();
        assertThat(page.locator("body")).containsText("已交付");
        for (String path :
                new String[] {"mail-register", "mail-register/" + parcel, "mail-register/paper", "pickup-terms"}) {
            page.navigate(address("/p/jinxiu/" + path));
            comfortable(page);
        }
        english(page);
        page.navigate(address("/p/jinxiu/mail-register?q=" + pickups.tag(parcel)));
        assertThat(page.locator("main")).containsText("Handed out");
        comfortable(page);
        Page wide = page("manager", DESK);
        for (String path : new String[] {"mail-register", "mail-register/" + parcel, "mail-register/paper"}) {
            wide.navigate(address("/p/jinxiu/" + path));
            comfortable(wide);
        }
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** As a scanner does: at once, ended by Enter. */
    private static void scan(Page page, String code) {
        page.waitForFunction("document.readyState === 'complete'");
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private static void sign(Page page) {
        page.locator("form[data-ready='1']").waitFor();
        page.locator("canvas").scrollIntoViewIfNeeded();
        BoundingBox pad = page.locator("canvas").boundingBox();
        page.mouse().move(pad.x + 20, pad.y + 30);
        page.mouse().down();
        for (int i = 1; i <= 10; i++) {
            page.mouse().move(pad.x + 20 + i * 18, pad.y + 30 + (i % 2) * 40);
        }
        page.mouse().up();
    }
}
