package io.shouwen.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Client;
import io.shouwen.world.Telephone;
import io.shouwen.world.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job from the ring to the satisfied resident, as the people of the service centre live it. */
class CallToSatisfactionStory extends BrowserTest {

    @Autowired
    Telephone telephone;

    @Test
    @Clause({"3.1.1", "3.1.2", "3.1.5", "2.1.3", "2.1.6", "4.1.1.2", "4.1.2.1"})
    void a_call_about_a_leak_ends_with_a_satisfied_resident() {
        world.household(World.PROJECT, "3-2-1801", "王秀英", "13800001801");
        String line = telephone.line();

        // 林晓雯 sits at the desk. The telephone rings; she sees who it is before she picks up.
        Page desk = page("desk", DESK);
        desk.navigate(address("/p/jinxiu/desk"));
        telephone.rings(nobody(), line, "story-1", "+86 138-0000-1801");
        assertThat(desk.locator("article.ringing")).containsText("王秀英");
        assertThat(desk.locator("article.ringing")).containsText("3栋2单元1801室");
        assertThat(desk.locator("article.ringing")).containsText("陈佳怡");
        comfortable(desk);

        // F2, and the form is hers. She never touches the mouse.
        telephone.answered(nobody(), line, "story-1", "林晓雯");
        desk.keyboard().press("F2");
        assertThat(desk.locator("#purpose")).isFocused();
        desk.keyboard().press("Alt+2");
        desk.keyboard().type("厨房水管漏水");
        desk.keyboard().press("Tab");
        desk.keyboard().type("请上门看看，家里有老人");
        comfortable(desk);
        desk.keyboard().press("F4");
        assertThat(desk).hasURL(Pattern.compile("/tickets/"));
        telephone.hungUp(nobody(), line, "story-1");
        assertThat(desk.locator(".tk-head")).containsText("BX-");
        String number = desk.locator(".tk-number").innerText().strip();
        String ticket = desk.url().replaceFirst(".*/p/", "/p/").replaceFirst("[?#].*", "");

        // She hands it to the butler of the house, who finds it on the phone.
        desk.locator("#job-hand-over > summary").click();
        assertThat(desk.locator("#hand-over-receiver optgroup").first()).hasAttribute("label", "本户管家");
        desk.locator("#hand-over-receiver").selectOption(world.id("butler").toString());
        desk.locator("#job-hand-over button[type=submit]").click();
        assertThat(desk.locator(".tk-offer")).containsText("陈佳怡");

        Page butler = page("butler", PHONE);
        butler.navigate(address("/p/jinxiu/tickets"));
        assertThat(butler.locator("main")).containsText(number);
        comfortable(butler);
        butler.navigate(address(ticket));
        comfortable(butler);
        butler.locator("form[action$='/acceptance'] button").click();
        assertThat(butler.locator(".tk-facts")).containsText("陈佳怡");

        // Mended; he says what was done and closes it with its outcome.
        butler.locator("#job-settlement > summary").click();
        butler.fill("#settlement-text", "更换厨房三角阀，试水十分钟不漏");
        butler.locator("#job-settlement button[type=submit]").click();
        butler.locator("#job-closure > summary").click();
        butler.fill("#closure-outcome", "已修好，业户在场确认");
        butler.locator("#job-closure button[type=submit]").click();
        assertThat(butler.locator(".tk-stage-closed")).isVisible();
        assertThat(butler.locator("#job-follow-up")).hasCount(0);

        // Somebody else asks back; the one who did the work may not.
        desk = anew(desk, address("/p/jinxiu/follow-ups"));
        assertThat(desk.locator("main")).containsText(number);
        desk.navigate(address(ticket));
        desk.locator("form[action$='/satisfaction-link'] button").click();
        String link = desk.locator("#link").inputValue();
        desk = anew(desk, address(ticket));
        desk.locator("#job-follow-up > summary").click();
        desk.locator("#job-follow-up input[name=score][value='3']").check();
        desk.locator("#job-follow-up button[type=submit]").click();
        assertThat(desk.locator("#job-follow-up")).hasCount(0);

        // The link needs no sign-in, works with one tap, and once.
        Page resident = page(PHONE);
        resident.navigate(address(java.net.URI.create(link).getPath()));
        comfortable(resident);

        // And the manager sees the minute in the figures, with the record behind them.
        Client manager = as("manager");
        assertThat(manager.get("/p/jinxiu/standard").body()).contains("2.1.6", "3.1.2");
        Page standard = page("manager", DESK);
        standard.navigate(address("/p/jinxiu/standard?show=measured"));
        comfortable(standard);
        standard.locator("a[href*='/standard/measures/']").first().click();
        assertThat(standard).hasURL(Pattern.compile("/standard/measures/"));
        comfortable(standard);
    }
}
