package io.shouwen.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody walks in, waits a little, cannot be helped at once, and has the answer in time. */
class WalkInStory extends BrowserTest {

    @Test
    @Clause({"2.1.4", "3.2.1", "3.2.2", "3.2.3"})
    void a_walk_in_goes_home_with_a_promise_that_is_kept() {
        UUID house = world.household(World.PROJECT, "3-2-1902", "褚明兰", "13800001902");
        as("butler")
                .post(
                        "/p/jinxiu/houses/" + house + "/instructions",
                        Map.of("id", Ids.next().toString(), "kind", "AWAY", "text", "下周出差，有事打手机", "toldBy", "褚明兰"));

        // 林晓雯 is on the telephone when 褚明兰 comes in. One key, and everybody at the desk sees that she waits.
        Page desk = page("desk", DESK);
        desk.navigate(address("/p/jinxiu/desk"));
        desk.waitForSelector("html[data-live]");
        desk.keyboard().press("F7");
        assertThat(desk.locator("#visits button.visitor").first()).isVisible();
        comfortable(desk);

        // The call is over. F9: she is received, and the form is open.
        desk.keyboard().press("F9");
        assertThat(desk).hasURL(Pattern.compile("/desk/visits/"));
        String visit = desk.url().replaceFirst(".*/", "");

        // She says her name; the house, its instructions and how to greet her stand on the screen.
        desk.keyboard().press("Tab");
        desk.keyboard().type("褚明兰");
        desk.waitForSelector("#visited-choices [role=option]");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#visitor-card .greeting")).containsText("褚");
        assertThat(desk.locator("#visitor-card")).containsText("下周出差，有事打手机");
        comfortable(desk);

        // When the deposit will be paid back only the accounts know. An answer is promised on her number of the
        // register.
        desk.locator("#purpose").fill("问装修押金哪天退");
        desk.keyboard().press("F3");
        desk.keyboard().press("Enter");
        assertThat(desk).hasURL(Pattern.compile("/desk$"));
        assertThat(desk.locator("#promises")).containsText("褚明兰");

        // The promise counts down at every desk, and on Today; the control room opens it and calls her.
        Page control = page("control", PHONE);
        control.navigate(address("/p/jinxiu/today"));
        control.locator("a", new Page.LocatorOptions().setHasText("褚明兰"))
                .first()
                .click();
        assertThat(control).hasURL(Pattern.compile("/promises/"));
        comfortable(control);
        control.locator("form[action$='/number'] button").click();
        assertThat(control.locator("a[href='tel:13800001902']")).isVisible();
        control.fill("#how", "已电话告知：周三到账，她表示认可");
        control.locator("form[action$='/answer'] button").click();
        assertThat(control).hasURL(Pattern.compile("/desk$"));
        assertThat(control.locator("#promises")).not().containsText("褚明兰");

        // The log says how long she waited, and the manager sees the promise among those that were kept.
        Page manager = page("manager", DESK);
        manager.navigate(address("/p/jinxiu/visits/" + visit));
        assertThat(manager.locator("main")).containsText("按时回复");
        manager.navigate(address("/p/jinxiu/standard?show=measured"));
        assertThat(manager.locator("main")).containsText("3.2.2");
        assertThat(as("manager").get("/p/jinxiu/houses/" + house).body()).contains("visits/" + visit);
    }
}
