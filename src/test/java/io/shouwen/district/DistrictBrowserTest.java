package io.shouwen.district;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DistrictBrowserTest extends BrowserTest {

    @Autowired
    Districts districts;

    @Autowired
    HandOverDistrict handOverDistrict;

    @Autowired
    Accounts accounts;

    private UUID colleague(String username, String name) {
        return seeing(() -> {
            UUID id = accounts.open(username, name, DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, World.PROJECT, Role.BUTLER, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900009999', '楼宇管家', ?)""")
                    .params(World.PROJECT, id, username, name, LocalDate.of(2026, 1, 1))
                    .update();
            return id;
        });
    }

    private UUID district(String name, UUID butler, String building) {
        return seeing(() -> {
            UUID id = districts.open(World.PROJECT, name, Instant.now());
            districts.place(World.PROJECT, id, List.of(new Area(building, "")), Instant.now());
            districts.appoint(World.PROJECT, districts.get(World.PROJECT, id), butler, Instant.now());
            return id;
        });
    }

    @Test
    void a_unit_is_moved_by_its_list_and_the_districts_count_themselves_anew() {
        UUID butler = colleague("b-proposal", "平衡人");
        world.household(World.PROJECT, "821-1-101", "甲", "13655530821");
        UUID district = district("平衡试区", butler, "821");
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/districts/proposal"));
        comfortable(page);
        Locator unit = page.locator("[data-unit='821/1'] select");
        Locator sum = page.locator("[data-district='" + district + "'] [data-sum]");
        String other = page.locator("[data-district]:not([data-district='" + district + "'])")
                .first()
                .getAttribute("data-district");
        unit.selectOption(district.toString());
        int with = Integer.parseInt(sum.innerText());
        unit.selectOption(other);
        assertThat(sum).hasText(String.valueOf(with - 1));
        assertThat(page.locator("[data-unit='821/1']")).hasClass(Pattern.compile("dt-moving"));
        int place = Integer.parseInt(page.evaluate("""
                () => [...document.querySelectorAll("[data-unit]")].findIndex((unit) => unit.dataset.unit === "821/1")""").toString());
        String first = page.locator("[data-district]")
                        .first()
                        .getAttribute("data-district")
                        .equals(other)
                ? "0"
                : "1";
        assertThat(page.locator("[name=plan]").inputValue().split(" ")[place]).isEqualTo(first);
    }

    @Test
    void an_area_is_named_by_ticking_its_buildings_and_given_to_a_district_in_one_step() {
        UUID butler = colleague("b-area", "片区人");
        world.household(World.PROJECT, "825-1-101", "戊", "13655530826");
        world.household(World.PROJECT, "826-1-101", "戊", "13655530827");
        world.household(World.PROJECT, "827-1-101", "戊", "13655530828");
        UUID district = district("片区试区", butler, "825");
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/areas"));
        comfortable(page);
        page.fill("#name", "浏览器苑");
        page.check("[name=part][value='826/']");
        page.check("[name=part][value='827/']");
        page.locator("form:has(#name) button[type=submit]").click();
        assertThat(page.locator(".dt-quarter", new Page.LocatorOptions().setHasText("浏览器苑")))
                .containsText("826");
        page.navigate(address("/p/jinxiu/districts"));
        Locator card = page.locator("section[aria-labelledby='d-" + district + "']");
        String value = page.locator("#area-" + district + " option", new Page.LocatorOptions().setHasText("浏览器苑"))
                .getAttribute("value");
        card.locator("select[name=area]").selectOption(value);
        card.locator(".dt-pair button").click();
        assertThat(card.locator(".dt-held summary")).containsText("浏览器苑");
        card.locator(".dt-held summary").click();
        assertThat(card.locator(".dt-held li")).hasCount(2);
        comfortable(page);
    }

    @Test
    void a_butler_confirms_on_the_phone_that_the_district_was_handed_over() {
        UUID leaving = colleague("b-leaving", "移交人");
        UUID coming = colleague("b-coming", "接手人");
        world.household(World.PROJECT, "822-1-101", "乙", "13655530822");
        UUID district = district("手机交接区", leaving, "822");
        UUID id = acting(
                "supervisor",
                () -> handOverDistrict
                        .appoint(
                                World.PROJECT,
                                Ids.next(),
                                district,
                                coming,
                                "调岗",
                                world.actor("supervisor"),
                                Instant.now())
                        .orElseThrow());
        Page page = page("b-leaving", PHONE);
        page.navigate(address("/p/jinxiu/districts/hand-overs/" + id));
        comfortable(page);
        page.locator(".dt-confirm button").click();
        assertThat(page.locator(".dt-said")).containsText("移交人");
        assertThat(page.locator(".dt-confirm")).hasCount(0);
    }

    @Test
    void a_resident_finds_the_butler_and_reports_on_the_phone_without_signing_in() {
        UUID butler = colleague("b-card", "名片人");
        world.household(World.PROJECT, "823-1-101", "丙", "13655530823");
        district("名片区", butler, "823");
        Page page = page(PHONE);
        page.navigate(address("/o/jinxiu/butler/823-1"));
        assertThat(page.locator(".bc-name")).hasText("名片人");
        comfortable(page);
        page.locator(".bc-report").click();
        assertThat(page.locator("#words")).isVisible();
        comfortable(page);
        page.fill("#words", "大堂门禁刷不开");
        page.fill("#house", "101");
        page.fill("#name", "王女士");
        page.fill("#phone", "13655530823");
        page.locator(".rp button[type=submit]").click();
        assertThat(page.locator(".rp-number")).containsText("BX-");
        comfortable(page);
    }

    @Test
    void the_posters_print_on_exactly_their_paper_one_a_page() {
        UUID butler = colleague("b-poster", "海报人");
        world.household(World.PROJECT, "824-1-101", "丁", "13655530824");
        world.household(World.PROJECT, "824-2-101", "丁", "13655530825");
        UUID district = district("海报区", butler, "824");
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/districts/posters?district=" + district));
        comfortable(page);
        prints(page, district, "a4", 595, 842);
        prints(page, district, "a6", 298, 420);
    }

    private void prints(Page page, UUID district, String size, int width, int height) {
        page.navigate(address("/p/jinxiu/districts/posters/sheet?size=" + size + "&district=" + district));
        assertThat(page.locator(".pp-qr")).hasCount(2);
        String pdf = new String(
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)),
                StandardCharsets.ISO_8859_1);
        Matcher pages =
                Pattern.compile("/MediaBox\\s*\\[0 0 ([\\d.]+) ([\\d.]+)]").matcher(pdf);
        int found = 0;
        while (pages.find()) {
            found++;
            assertThat(Math.round(Double.parseDouble(pages.group(1)))).isBetween(width - 1L, width + 1L);
            assertThat(Math.round(Double.parseDouble(pages.group(2)))).isBetween(height - 1L, height + 1L);
        }
        assertThat(found).isEqualTo(2);
    }
}
