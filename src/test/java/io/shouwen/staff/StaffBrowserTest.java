package io.shouwen.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffBrowserTest extends BrowserTest {

    @Autowired
    Notifications notifications;

    @Test
    void staff_and_districts_are_comfortable_on_desk_and_phone_in_both_languages() {
        acting("supervisor", () -> {
            for (Notifications.Kind kind : Notifications.Kind.values()) {
                notifications.tell(World.PROJECT, List.of(world.id("manager")), kind, "staff", "staff.seen-off");
            }
            return true;
        });
        for (int width : List.of(DESK, PHONE)) {
            Page page = page("manager", width);
            for (String path : List.of("staff", "staff/new", "districts", "notifications")) {
                page.navigate(address("/p/jinxiu/" + path));
                comfortable(page);
            }
            english(page);
            for (String path : List.of("staff", "districts")) {
                page.navigate(address("/p/jinxiu/" + path));
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                comfortable(page);
            }
        }
    }

    @Test
    @Clause("4.1.1.2b")
    void a_staff_file_is_comfortable_and_making_a_butler_without_college_warns_before_it_is_saved() {
        String file = "/p/jinxiu/staff/" + world.id("repair2");
        for (int width : List.of(DESK, PHONE)) {
            Page page = page("manager", width);
            for (String path : List.of("", "/educations/new", "/certificates/new", "/edit")) {
                page.navigate(address(file + path));
                comfortable(page);
            }
            page.check("input[name=roles][value=BUTLER]");
            page.click("main form button[type=submit]");
            assertThat(page.locator("#reason-error")).isVisible();
            assertThat(page.locator("input[name=roles][value=BUTLER]")).isChecked();
            comfortable(page);
        }
        Page own = page("repair2", PHONE);
        own.navigate(address("/p/jinxiu/staff/me"));
        assertThat(own.locator("#staff-name")).hasText("孙大伟");
        comfortable(own);
    }

    @Test
    void the_sign_in_page_is_comfortable_and_keeps_the_name_after_a_wrong_password() {
        Page page = page(PHONE);
        page.navigate(address("/login"));
        comfortable(page);
        page.fill("#username", "desk");
        page.fill("#password", "wrong");
        page.press("#password", "Enter");
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#username")).hasValue("desk");
    }
}
