package io.shouwen.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Telephone;
import io.shouwen.world.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten past two at night: water comes through a ceiling. From the call to the closure. */
class WaterAtNightStory extends BrowserTest {

    @Autowired
    Telephone telephone;

    @Test
    @Clause({"4.1.1.2", "4.2.3"})
    void water_through_the_ceiling_is_stopped_by_whoever_took_the_alarm() {
        world.household(World.PROJECT, "3-2-1203", "何桂兰", "13800001203");
        String line = telephone.line();

        // The repairer on night duty is writing down something else when it begins.
        Page repair = page("repair", PHONE);
        repair.navigate(address("/p/jinxiu/tickets/new"));
        repair.locator("#title").fill("泵房夜里抄表，三号表");

        // The control room picks up. What she types is recognised, and what to tell the caller is said at once.
        Page control = page("control", DESK);
        control.navigate(address("/p/jinxiu/desk"));
        telephone.rings(nobody(), line, "story-water", "+86 138-0000-1203");
        assertThat(control.locator("article.ringing")).containsText("何桂兰");
        control.keyboard().press("F2");
        assertThat(control.locator("#purpose")).isFocused();
        control.keyboard().type("天花板漏水，快到插座了");
        control.locator("[data-emergency-is=leak]").click();
        Locator tell = control.locator("[data-fault=leak] .ur-tell");
        assertThat(tell).containsText("关掉那一路电");
        assertThat(control.locator("[name=emergency]")).not().isChecked();
        control.keyboard().press("F8");
        assertThat(control.locator("[name=emergency]")).isChecked();
        comfortable(control);
        control.keyboard().press("F4");
        assertThat(control).hasURL(Pattern.compile("/tickets/"));
        telephone.hungUp(nobody(), line, "story-water");
        String ticket = control.url().replaceFirst(".*/p/", "/p/").replaceFirst("[?#].*", "");
        assertThat(control.locator(".tk-head")).containsText("紧急");
        Locator controlsBar = control.locator("#alarm .alarm-line").filter(about("快到插座了"));
        assertThat(controlsBar).isVisible();

        // On his page a bar appears; the cursor stays where it was, and so do his words.
        Locator bar = repair.locator("#alarm .alarm-line").filter(about("快到插座了"));
        assertThat(bar).isVisible();
        assertThat(repair.locator("#title")).isFocused();
        comfortable(repair);
        bar.locator("[data-take]").tap();
        assertThat(repair.locator("#alarm .alarm-taken")).containsText("已由您接手");
        assertThat(repair.locator("#title")).hasValue("泵房夜里抄表，三号表");

        // And everybody else's falls silent.
        assertThat(controlsBar).hasCount(0);

        // He rings back, closes the tap upstairs, and it is over.
        repair.navigate(address(ticket));
        comfortable(repair);
        assertThat(repair.locator(".tk-facts"))
                .containsText(world.actor("repair").name());
        repair.locator("#job-contact > summary").click();
        repair.fill("#job-contact textarea", "我两分钟到，先把插座那一路电关了");
        repair.locator("#job-contact button[type=submit]").click();
        repair.locator("#job-settlement > summary").click();
        repair.fill("#settlement-text", "关闭楼上进户阀，更换爆裂软管，试水不漏");
        repair.locator("#job-settlement button[type=submit]").click();
        repair.locator("#job-closure > summary").click();
        repair.fill("#closure-outcome", "水已止住，业户在场确认");
        repair.locator("#job-closure button[type=submit]").click();
        assertThat(repair.locator(".tk-stage-closed")).isVisible();

        // Who said so, when, by which fault, and who came: it is all there in the morning.
        Page supervisor = page("supervisor", DESK);
        supervisor.navigate(address(ticket));
        Locator history = supervisor.locator(".tk-history");
        assertThat(history).containsText("列为紧急：天花板、墙面漏水");
        assertThat(history).containsText("向当班人员报警");
        assertThat(history).containsText("接手紧急");
        comfortable(supervisor);
    }

    private static Locator.FilterOptions about(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
