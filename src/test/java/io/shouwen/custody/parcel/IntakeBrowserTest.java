package io.shouwen.custody.parcel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.custody.ParcelWorld;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("3.4.2")
class IntakeBrowserTest extends BrowserTest {

    @Autowired
    ParcelWorld parcels;

    private int keys;

    @Test
    void an_intake_takes_one_scan_and_nine_keys() {
        home("93-1-101", "键盘者", "13877554681");
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/parcels/intake"));
        comfortable(page);
        scan(page, "SF7300000000001");
        assertThat(page.locator(".intake-ask h2")).containsText("寄给谁");
        comfortable(page);
        press(page, "4", "6", "8", "1", "Enter");
        assertThat(page.locator(".intake-ask h2")).containsText("给 键盘者 打电话");
        press(page, "y");
        assertThat(page.locator(".intake-ask h2")).containsText("包装完好");
        press(page, "y");
        assertThat(page.locator(".intake-ask h2")).containsText("收取费用");
        press(page, "n");
        assertThat(page.locator("#place")).hasValue(Pattern.compile(".+-.+"));
        comfortable(page);
        press(page, "Enter");
        assertThat(page.locator("#end")).containsText("已代收");
        assertThat(keys).isEqualTo(9);
        comfortable(page);

        // The next parcel begins from here, without a way back; its wrong answer ends at the courier.
        scan(page, "SF7300000000002");
        assertThat(page.locator(".intake-ask h2")).containsText("寄给谁");
        press(page, "4", "6", "8", "1", "Enter");
        assertThat(page.locator(".intake-ask h2")).containsText("打电话");
        press(page, "n");
        assertThat(page.locator(".intake-wrong")).containsText("不同意代收");
        comfortable(page);
        press(page, "Enter");
        assertThat(page.locator("#end")).containsText("退回快递员");
    }

    @Test
    void a_batch_is_scanned_without_a_look_at_the_keyboard() {
        home("93-1-102", "批量者", "13877554692");
        String slot = seeing(() -> parcels.slot(World.PROJECT, 9));
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/parcels/batch"));
        for (int n = 0; n < 3; n++) {
            scan(page, "SF731000000000" + n);
            assertThat(page.locator(".batch-now h2")).containsText("寄给谁");
            scan(page, "93-1-102");
            assertThat(page.locator(".batch-now h2")).containsText("扫格位标签");
            scan(page, slot);
            assertThat(page.locator("[data-scan-answer].is-right")).containsText("已放入 " + slot);
            assertThat(page.locator("[data-scan]")).isFocused();
        }
        assertThat(page.locator("#batch-lines")).containsText("已入库 3 件，共 3 件");
        scan(page, "SF7310000000002");
        assertThat(page.locator("[data-scan-answer].is-again")).containsText("已在库");
        assertThat(page.locator("#batch-lines")).containsText("共 3 件");
        comfortable(page);
        page.reload();
        assertThat(page.locator("#batch-lines")).containsText("共 3 件");
    }

    @Test
    void the_pages_fit_a_phone() {
        home("93-1-103", "手机者", "13877554703");
        Page page = page("desk", PHONE);
        for (String path : new String[] {"parcels/intake", "parcels/batch", "parcels/announcements", "consents"}) {
            page.navigate(address("/p/jinxiu/" + path));
            comfortable(page);
        }
        page.navigate(address("/p/jinxiu/parcels/intake"));
        page.locator("[data-scan]").fill("SF7320000000001");
        page.locator("[data-scan]").press("Enter");
        assertThat(page.locator("#q")).isVisible();
        comfortable(page);
    }

    private void press(Page page, String... pressed) {
        for (String key : pressed) {
            page.keyboard().press(key);
            keys++;
        }
    }

    private static void scan(Page page, String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private void home(String code, String name, String phone) {
        UUID house = world.household(World.PROJECT, code, name, phone);
        seeing(() -> parcels.consent(World.PROJECT, house));
        seeing(() -> parcels.slot(World.PROJECT, 9));
    }
}
