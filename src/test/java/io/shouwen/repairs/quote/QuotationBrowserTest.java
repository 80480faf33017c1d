package io.shouwen.repairs.quote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole way of a paid repair on the repairer's phone and on the desk, in both languages. */
@Clause("4.1.2.2")
class QuotationBrowserTest extends BrowserTest {

    private static final String PROJECT = "/p/jinxiu/";

    @Test
    void a_repairer_quotes_in_the_home_the_owner_signs_and_the_bill_follows() {
        String tap = price("MATERIAL", "单冷铜龙头", "45.5");
        price("LABOUR", "拆装龙头", "30");
        price("CALL_OUT", "上门检查", "0");
        part(tap);
        String repair = onTheSpot();
        Page phone = page("repair", PHONE);
        phone.navigate(address(PROJECT + repair));
        comfortable(phone);
        phone.locator("a[href$='/quotation']").first().tap();
        phone.waitForURL("**/quotation");
        comfortable(phone);
        phone.fill("[data-find]", "单冷铜");
        phone.locator("li:visible input[name=quantity]").fill("2");
        assertThat(phone.locator("[data-total]")).containsText("91.00");
        phone.locator("form[data-quote] button[type=submit]").tap();
        assertThat(phone.locator(".flash")).containsText("报价单已生成");
        comfortable(phone);
        phone.fill("#pad-name", "王女士");
        phone.locator("form[data-pad] button[type=submit]").tap();
        assertThat(phone.locator(".flash")).containsText("已记录业主同意");
        phone.navigate(address(PROJECT + repair));
        phone.locator("form[action$='/steps'] button[value=BEGIN]").tap();
        phone.navigate(address(PROJECT + repair + "/quotation"));
        comfortable(phone);
        phone.locator("input[name=used]").first().fill("1");
        phone.locator("form[action$='/bill'] button[type=submit]").tap();
        assertThat(phone.locator(".flash")).containsText("结算单已生成");
        comfortable(phone);
        Page desk = page("supervisor", DESK);
        english(desk);
        for (String path : List.of(
                "quotations?show=all",
                repair + "/quotation",
                "prices",
                "parts",
                "parts/month",
                "parts/count",
                "parts/new")) {
            desk.navigate(address(PROJECT + path));
            comfortable(desk);
            phone.navigate(address(PROJECT + (path.startsWith("parts/") ? "parts" : path)));
            comfortable(phone);
        }
        desk.navigate(address(PROJECT + "quotations?show=billed"));
        desk.locator("a[data-open]").first().click();
        assertThat(desk.locator("h1").last()).containsText("Bill for a repair");
        comfortable(desk);
        Page manager = page("manager", PHONE);
        manager.navigate(address(PROJECT + "prices/" + tap));
        comfortable(manager);
        Page resident = page(PHONE);
        resident.navigate(address("/o/jinxiu/prices"));
        comfortable(resident);
    }

    private void part(String material) {
        String id = Ids.next().toString();
        as("supervisor")
                .post(
                        PROJECT + "parts",
                        Map.of("id", id, "name", "浏览器龙头件", "unit", "个", "material", material, "low", "2"));
        as("repair").post(PROJECT + "parts/" + id + "/deliveries", Map.of("quantity", "5", "from", "顺达五金"));
    }

    private String onTheSpot() {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>(Map.of(
                "id", id,
                "kind", "REPAIR",
                "channel", "CALL",
                "title", "厨房龙头坏了",
                "contactName", "王女士",
                "contactPhone", "13800001111",
                "atOnce", "OPEN"));
        form.put(
                "houseId",
                world.household(World.PROJECT, "58-1-901", "王女士", "13800001111").toString());
        as("desk").post(PROJECT + "tickets", form);
        String repair = PROJECT + "repairs/" + id;
        as("desk").post(repair + "/dispatch", Map.of("to", world.id("repair").toString()));
        as("repair").post(repair + "/acceptance", Map.of());
        as("repair").post(repair + "/steps", Map.of("move", "ARRIVE"));
        return "repairs/" + id;
    }

    private String price(String kind, String name, String amount) {
        String id = Ids.next().toString();
        as("manager")
                .post(
                        PROJECT + "prices",
                        Map.of(
                                "id",
                                id,
                                "version",
                                "0",
                                "kind",
                                kind,
                                "name",
                                name,
                                "unit",
                                "个",
                                "amount",
                                amount,
                                "basis",
                                "公司价目〔2026〕3号",
                                "startsOn",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()));
        return id;
    }
}
