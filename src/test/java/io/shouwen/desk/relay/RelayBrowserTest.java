package io.shouwen.desk.relay;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.shouwen.desk.line.TelephoneLines;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a call at the desk to the acknowledgement on a phone. */
@Clause("3.1.6")
class RelayBrowserTest extends BrowserTest {

    @Autowired
    TelephoneLines lines;

    @Test
    void a_caller_asks_for_the_butler_who_acknowledges_with_one_thumb() {
        world.household(World.PROJECT, "2-1-602", "沈若梅", "13822220602");
        String butler = world.colleague("贺知章", Role.BUTLER);
        String token = Ids.token();
        seeing(() -> lines.open(
                World.PROJECT, Ids.next(), "总机", "02188880000", new TelephoneLines.Keys(token, null), Instant.now()));
        Page desk = page("desk", DESK);
        desk.navigate(address("/p/jinxiu/desk"));
        desk.waitForSelector("html[data-live]");
        nobody().send(HttpRequest.newBuilder(nobody().uri("/api/cti/" + token))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"event":"newCall","callId":"relay1","from":"13822220602","to":"02188880000","direction":"in"}""")));
        desk.waitForSelector(".ringing");
        desk.keyboard().press("F2");
        desk.waitForURL("**/desk/calls/*");
        assertThat(desk.locator(".call-phrases")).containsText("沈先生/女士");
        desk.keyboard().press("F6");
        desk.waitForURL("**/desk/relays/new?call=*");
        assertThat(desk.locator("#fromName")).hasValue("沈若梅");
        assertThat(desk.locator("#phone")).hasValue("13822220602");
        comfortable(desk);
        desk.selectOption("#for", world.id(butler).toString());
        assertThat(desk.locator("#receiver")).containsText("贺知章现在不在岗");
        desk.fill("#text", "问装修押金什么时候退");
        desk.locator("#text").press("Control+Enter");
        desk.waitForURL("**/desk/calls/*");
        assertThat(desk.locator(".flash")).containsText("已转告");

        Page phone = page(butler, PHONE);
        phone.navigate(address("/p/jinxiu/today"));
        phone.locator("a", new Page.LocatorOptions().setHasText("沈若梅")).first().tap();
        phone.waitForURL("**/relays/*");
        comfortable(phone);
        phone.locator("button[value=CALLED_BACK]").tap();
        assertThat(phone.locator(".flash")).isVisible();

        desk.navigate(address("/p/jinxiu/relays?show=sent&q=沈若梅"));
        assertThat(desk.locator("tbody tr")).containsText("已回电");
        comfortable(desk);
        phone.navigate(address("/p/jinxiu/relays"));
        comfortable(phone);
    }
}
