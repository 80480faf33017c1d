package io.shouwen.custody.parcel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.custody.ParcelWorld;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Scanner;
import io.shouwen.world.World;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("3.4.2")
class IntakeBrowserTest extends BrowserTest {

    @Autowired
    ParcelWorld parcels;

    private int keys;
    private @Nullable Scanner scanner;

    @Test
    void an_intake_takes_one_scan_and_nine_keys() {
        home("93-1-101", "键盘者", "13877557316");
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/parcels/intake"));
        comfortable(page);
        typed(page, "SF7300000000001");
        assertThat(page.locator(".intake-ask h2")).containsText("寄给谁");
        comfortable(page);
        press(page, "7", "3", "1", "6", "Enter");
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
        typed(page, "SF7300000000002");
        assertThat(page.locator(".intake-ask h2")).containsText("寄给谁");
        press(page, "7", "3", "1", "6", "Enter");
        assertThat(page.locator(".intake-ask h2")).containsText("打电话");
        press(page, "n");
        assertThat(page.locator(".intake-wrong")).containsText("不同意代收");
        comfortable(page);
        press(page, "Enter");
        assertThat(page.locator("#end")).containsText("退回快递员");
    }

    /** The addressee by four digits and Enter, one key for the questions; label and slot are scanned. */
    @Test
    void a_batch_takes_two_scans_and_six_keys_a_parcel() {
        home("93-1-102", "批量者", "13877554692");
        String slot = seeing(() -> parcels.slot(World.PROJECT, 9));
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/parcels/batch"));
        for (int n = 0; n < 3; n++) {
            scan(page, "SF731000000000" + n);
            assertThat(page.locator(".batch-now h2")).containsText("寄给谁");
            assertThat(page.locator("[data-scan]")).isFocused();
            press(page, "4", "6", "9", "2", "Enter");
            assertThat(page.locator(".batch-now h2")).containsText("当着快递员确认");
            comfortable(page);
            press(page, "y");
            assertThat(page.locator(".batch-now h2")).containsText("扫格位标签");
            scan(page, slot);
            assertThat(page.locator("[data-scan-answer].is-right")).containsText("已放入 " + slot);
        }
        assertThat(keys).isEqualTo(18);
        assertThat(page.locator("#batch-lines")).containsText("已入库 3 件，共 3 件");
        scan(page, "SF7310000000002");
        assertThat(page.locator("[data-scan-answer].is-again")).containsText("已在库");
        assertThat(page.locator("#batch-lines")).containsText("共 3 件");

        // What is wrong takes one key, and one more the way back to the courier.
        scan(page, "SF7310000000009");
        assertThat(page.locator(".batch-now h2")).containsText("寄给谁");
        press(page, "4", "6", "9", "2", "Enter");
        assertThat(page.locator(".batch-now h2")).containsText("当着快递员确认");
        press(page, "2");
        assertThat(page.locator(".intake-wrong")).containsText("包装破损");
        comfortable(page);
        press(page, "Enter");
        assertThat(page.locator("[data-scan-answer].is-right")).containsText("已退回快递员");
        page.reload();
        assertThat(page.locator("#batch-lines")).containsText("已入库 3 件，共 4 件");
    }

    @Test
    void fifty_parcels_in_a_row_with_the_scanner_alone() {
        home("93-1-104", "扫码者", "13877554714");
        String slot = seeing(() -> parcels.slot(World.PROJECT, 60));
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/parcels/batch/answers"));
        assertThat(page.locator(".ct-answer")).hasCount(5);
        page.navigate(address("/p/jinxiu/parcels/batch"));
        long begun = System.nanoTime();
        for (int n = 0; n < 50; n++) {
            scan(page, "SF74100000000" + (10 + n));
            assertThat(page.locator("[data-need=ADDRESSEE]")).isVisible();
            scan(page, "93-1-104");
            assertThat(page.locator("[data-need=ANSWERS]")).isVisible();
            answered(page);
            scan(page, slot);
            assertThat(page.locator("#batch-lines")).containsText("已入库 " + (n + 1) + " 件");
        }
        LogFactory.getLog(IntakeBrowserTest.class)
                .info("seconds a parcel, the scans typed by a machine: " + (System.nanoTime() - begun) / 50e9);
        assertThat(keys).isZero();
        assertThat(page.locator("#batch-lines")).containsText("已入库 50 件，共 50 件");
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

    /** Without a field in the focus a scan that stumbles is none, and is scanned again; twice is the same answer. */
    private void answered(Page page) {
        for (int n = 0; n < 20 && !page.locator("[data-need=SLOT]").isVisible(); n++) {
            scan(page, "ANSWER-RIGHT");
        }
        assertThat(page.locator("[data-need=SLOT]")).isVisible();
    }

    private static void typed(Page page, String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private void scan(Page page, String code) {
        if (scanner == null) {
            scanner = new Scanner(page);
        }
        scanner.scan(code);
    }

    private void home(String code, String name, String phone) {
        UUID house = world.household(World.PROJECT, code, name, phone);
        seeing(() -> parcels.consent(World.PROJECT, house));
        seeing(() -> parcels.slot(World.PROJECT, 9));
    }
}
