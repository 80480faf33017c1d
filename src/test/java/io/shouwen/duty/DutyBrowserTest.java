package io.shouwen.duty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"2.1.1", "2.4.3"})
class DutyBrowserTest extends BrowserTest {

    @Autowired
    Accounts accounts;

    private DutyWorld duty() {
        return new DutyWorld(jdbc, transaction, accounts);
    }

    @Test
    void on_and_off_again_with_a_stand_in_and_a_note_confirmed_by_both() {
        DutyWorld.Place at = duty().controlRoomRoundTheClock();
        String one = duty().person(at, "高志远", Role.CONTROL);
        String other = duty().person(at, "曹磊", Role.CONTROL);

        Page phone = signedOn(one, PHONE, at);
        phone.getByText("您还没有签到").waitFor();
        comfortable(phone);
        phone.locator(".duty-mine button[type=submit]").click();
        assertThat(phone.locator(".shell-note")).containsText("在岗：监控室");
        assertThat(controlRoom(phone)).containsText("高志远");
        phone.getByText("签退交班").click();
        assertThat(phone.locator(".alert-warning")).containsText("曹磊");
        comfortable(phone);

        Page desk = signedOn(other, DESK, at);
        desk.locator(".duty-mine button[type=submit]").click();
        assertThat(desk.locator(".duty-mine")).containsText("您在岗");
        comfortable(desk);

        phone.reload();
        assertThat(phone.locator(".alert-warning")).hasCount(0);
        phone.fill("#words", "西门钥匙在抽屉里");
        phone.locator(".duty-sheet button[type=submit]").click();
        assertThat(phone.locator(".flash")).isVisible();
        assertThat(controlRoom(desk)).not().containsText("高志远");

        desk.reload();
        desk.getByText("查看并接班").click();
        assertThat(desk.locator(".duty-sheet")).containsText("西门钥匙在抽屉里");
        desk.getByText("我已看过，接班").click();
        assertThat(desk.locator(".duty-signed")).containsText("曹磊");
        comfortable(desk);
    }

    /** Which post stands first on the board depends on the hour. */
    private static Locator controlRoom(Page page) {
        return page.locator("#board .duty-post").filter(new Locator.FilterOptions().setHasText("监控室"));
    }

    @Test
    void the_supervisors_pages_are_comfortable_on_desk_and_phone_in_both_languages() {
        DutyWorld.Place at = duty().controlRoomRoundTheClock();
        String supervisor = duty().person(at, "吴敏", Role.SUPERVISOR);
        duty().someDuty(at);
        for (int width : List.of(DESK, PHONE)) {
            Page page = signedOn(supervisor, width, at);
            for (String path :
                    List.of("duty", "duty/attendance", "duty/notes", "duty/place", "duty/days/" + at.today())) {
                page.navigate(address("/p/" + at.code() + "/" + path));
                comfortable(page);
            }
            english(page);
            page.navigate(address("/p/" + at.code() + "/duty/attendance"));
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            comfortable(page);
        }
    }

    private Page signedOn(String username, int width, DutyWorld.Place at) {
        Page page = page(username, width);
        page.navigate(address("/p/" + at.code() + "/duty"));
        return page;
    }
}
