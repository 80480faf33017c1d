package io.shouwen.estate.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.estate.HouseCode;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.vehicle.Plate;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EstateBrowserTest extends BrowserTest {

    @Autowired
    Register register;

    @Autowired
    Houses houses;

    private UUID house;

    @BeforeEach
    void a_family_lives_here() {
        house = seeing(() -> {
            register.write(
                    World.PROJECT,
                    List.of(new RegisterRow(
                            1,
                            new HouseCode("760", "1", "101"),
                            new BigDecimal("90.00"),
                            null,
                            null,
                            "柏小川",
                            Relation.OWNER,
                            "柏总",
                            List.of(new PhoneNumber("13700760001")),
                            List.of(new Plate("沪A76001")))));
            return houses.byCode(World.PROJECT, "760-1-101").orElseThrow().id();
        });
    }

    @Test
    void every_page_is_comfortable_at_the_desk_and_on_a_phone() {
        for (int width : new int[] {DESK, PHONE}) {
            Page page = page("manager", width);
            for (String path : List.of(
                    "buildings",
                    "houses?building=760",
                    "houses/" + house,
                    "houses/new",
                    "houses/" + house + "/residents/new",
                    "register",
                    "settings")) {
                page.navigate(address("/p/jinxiu/" + path));
                comfortable(page);
            }
        }
    }

    @Test
    void the_groups_page_is_comfortable_and_a_fault_stands_beside_its_field() {
        for (int width : new int[] {DESK, PHONE}) {
            Page page = page("admin", width);
            page.navigate(address("/admin"));
            comfortable(page);
            page.fill("#code", "Wrong Code");
            page.fill("#name", "看得见的小区");
            page.press("#name", "Enter");
            assertThat(page.locator("#code-error")).isVisible();
            assertThat(page.locator("#name")).hasValue("看得见的小区");
            comfortable(page);
        }
    }

    @Test
    void a_number_is_shown_by_one_key_on_the_house_page() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/houses/" + house));
        assertThat(page.textContent("main")).contains("137****0001").doesNotContain("13700760001");
        page.focus(".person-phones button");
        page.keyboard().press("Enter");
        page.waitForSelector(".phone.shown");
        assertThat(page.textContent(".phone.shown")).isEqualTo("13700760001");
    }
}
