package io.shouwen.repairs.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Money;
import io.shouwen.platform.web.Sheet;
import io.shouwen.world.Client.Part;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The price list over HTTP and on the real tables. */
class PricesTest extends ShouwenTest {

    private static final String PRICES = "/p/jinxiu/prices";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Prices prices;

    @Test
    void the_manager_writes_a_price_that_everybody_reads_residents_too() {
        String name = "换水龙头" + NEXT.incrementAndGet();
        added("manager", name, "30");
        assertThat(as("desk").get(PRICES + "?q=" + name).body()).contains(name, "¥ 30.00", "公司价目");
        assertThat(nobody().get("/o/jinxiu/prices").body()).contains(name, "30.00", "明码标价");
        assertThat(as("desk").get("/p/jinxiu/search?q=" + name).body()).contains("30.00 / 次");
        assertThat(as("quality").get(PRICES + "/pdf").body()).startsWith("%PDF");
        assertThat(as("desk").post(PRICES, form(name, "1")).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_free_is_marked_free() {
        String name = "上门查看" + NEXT.incrementAndGet();
        added("manager", name, "0");
        assertThat(as("desk").get(PRICES + "?q=" + name).body()).contains("免费").doesNotContain("¥ 0.00");
    }

    @Test
    void a_new_price_is_the_next_version_from_its_day_on() {
        String name = "通下水" + NEXT.incrementAndGet();
        String item = added("manager", name, "80");
        Map<String, String> change = new HashMap<>(form(name, "90"));
        change.put("startsOn", today().plusDays(3).toString());
        change.put("version", "1");
        assertThat(as("manager").post(PRICES + "/" + item, change).statusCode()).isEqualTo(303);
        assertThat(as("manager").post(PRICES + "/" + item, change).statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(as("manager").get(PRICES + "/" + item).body()).contains("80.00", "90.00");
        assertThat(on(today(), item)).isEqualTo(new Money(8000));
        assertThat(on(today().plusDays(3), item)).isEqualTo(new Money(9000));
        change.put("amount", "70");
        change.put("startsOn", today().minusDays(1).toString());
        change.put("version", "2");
        var refused = as("manager").post(PRICES + "/" + item, change);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能追溯", "value=\"70\"");
        change.put("startsOn", today().plusDays(5).toString());
        change.put("version", "1");
        assertThat(as("manager").post(PRICES + "/" + item, change).statusCode())
                .as("somebody else was first")
                .isEqualTo(422);
    }

    @Test
    void the_groups_price_counts_everywhere_until_a_project_has_its_own() {
        String name = "集团价" + NEXT.incrementAndGet();
        String item = added("quality", name, "50");
        assertThat(on(today(), item)).isEqualTo(new Money(5000));
        Map<String, String> own = new HashMap<>(form(name, "45"));
        own.put("version", "0");
        assertThat(as("manager").post(PRICES + "/" + item, own).statusCode()).isEqualTo(303);
        assertThat(on(today(), item)).isEqualTo(new Money(4500));
        assertThat(in(World.OTHER_PROJECT, () -> prices.on(World.OTHER_PROJECT, today()))
                        .of(UUID.fromString(item))
                        .orElseThrow()
                        .amount())
                .isEqualTo(new Money(5000));
        own.put("use", "RETURNED");
        own.put("version", "1");
        assertThat(as("manager").post(PRICES + "/" + item, own).statusCode()).isEqualTo(303);
        assertThat(on(today(), item)).isEqualTo(new Money(5000));
    }

    @Test
    void hostile_input_is_refused_beside_its_field() {
        Map<String, String> form = new HashMap<>(form("<script>x</script>", "1e9"));
        form.put("unit", "次".repeat(11));
        form.put("startsOn", "2026-13-45");
        var refused = as("manager").post(PRICES, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .doesNotContain("<script>x</script></")
                .contains("id=\"amount-error\"", "id=\"unit-error\"", "id=\"startsOn-error\"");
        assertThat(as("manager").get(PRICES + "?day=x&q=%3Cb%3E").statusCode()).isEqualTo(200);
        assertThat(as("manager").get(PRICES + "/" + Ids.next()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_workbook_is_imported_whole_or_not_at_all_and_exports_again() {
        String known = "换锁" + NEXT.incrementAndGet();
        String item = added("manager", known, "60");
        String fresh = "装灯" + NEXT.incrementAndGet();
        var wrong = imported(new Object[][] {{"项目", "单位", "单价"}, {fresh, "盏", 15}, {known, "次", "很贵"}});
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("第 3 行的单价“很贵”不是金额");
        assertThat(as("desk").get(PRICES + "?q=" + fresh).body()).doesNotContain("15.00");
        var good = imported(new Object[][] {{"项目", "单位", "单价"}, {fresh, "盏", 15}, {known, "次", 65}});
        assertThat(good.statusCode()).isEqualTo(303);
        assertThat(as("desk").get(PRICES + "?q=" + fresh).body()).contains("¥ 15.00");
        assertThat(on(today(), item)).isEqualTo(new Money(6500));
        byte[] sheet = as("manager").bytes(PRICES + "/export");
        assertThat(as("manager")
                        .post(PRICES + "/import", Map.of("basis", ""), new Part("file", "价目.xlsx", sheet))
                        .statusCode())
                .as("its own export changes nothing")
                .isEqualTo(303);
        assertThat(seeing(() -> prices.versions(World.PROJECT, UUID.fromString(item))))
                .hasSize(2);
        assertThat(as("manager")
                        .post(PRICES + "/import", Map.of(), new Part("file", "x.xlsx", new byte[] {1, 2, 3}))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("desk")
                        .post(PRICES + "/import", Map.of(), new Part("file", "x.xlsx", sheet))
                        .statusCode())
                .isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> imported(Object[][] rows) {
        byte[] content = Objects.requireNonNull(Sheet.file("价目", "价目", ZoneOffset.UTC, sheet -> {
                    for (Object[] row : rows) {
                        sheet.row(row);
                    }
                })
                .getBody());
        return as("manager").post(PRICES + "/import", Map.of("basis", "公司价目"), new Part("file", "价目.xlsx", content));
    }

    private Money on(LocalDate day, String item) {
        return seeing(() -> prices.on(World.PROJECT, day))
                .of(UUID.fromString(item))
                .orElseThrow()
                .amount();
    }

    private String added(String who, String name, String amount) {
        Map<String, String> form = form(name, amount);
        assertThat(as(who).post(PRICES, form).statusCode()).isEqualTo(303);
        return form.get("id");
    }

    private Map<String, String> form(String name, String amount) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "version",
                "0",
                "kind",
                "LABOUR",
                "name",
                name,
                "unit",
                "次",
                "amount",
                amount,
                "basis",
                "公司价目〔2026〕3号",
                "startsOn",
                today().toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
