package io.shouwen.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.shouwen.custody.ParcelWorld;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Outside;
import io.shouwen.world.World;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A parcel for somebody who is at work: from the courier to the signature, and what the register says of it. */
class ParcelStory extends BrowserTest {

    private static final String NUMBER = "SF7400000000015";
    private static final String PHONE_OF_ADDRESSEE = "13877557415";

    @Autowired
    ParcelWorld parcels;

    @Test
    @Clause({"3.4.2", "3.4.3", "3.4.5"})
    void a_parcel_comes_with_the_courier_and_goes_against_a_signature() {
        UUID house = world.household(World.PROJECT, "74-1-1501", "南宫小燕", PHONE_OF_ADDRESSEE);
        seeing(() -> parcels.consent(World.PROJECT, house));
        seeing(() -> parcels.slot(World.PROJECT, 9));

        // The courier stands at the desk. One scan, the end of the telephone number, the call, packing, charges: taken.
        Page desk = page("desk", DESK);
        desk.navigate(address("/p/jinxiu/parcels/intake"));
        desk.keyboard().type(NUMBER);
        desk.keyboard().press("Enter");
        assertThat(desk.locator(".intake-ask h2")).containsText("寄给谁");
        desk.keyboard().type("7415");
        desk.keyboard().press("Enter");
        assertThat(desk.locator(".intake-ask h2")).containsText("给 南宫小燕 打电话");
        desk.keyboard().press("y");
        assertThat(desk.locator(".intake-ask h2")).containsText("包装完好");
        desk.keyboard().press("y");
        assertThat(desk.locator(".intake-ask h2")).containsText("收取费用");
        desk.keyboard().press("n");
        assertThat(desk.locator("#place")).hasValue(Pattern.compile(".+-.+"));
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#end")).containsText("已代收");

        // Her telephone has the code; nobody at the desk can read it.
        until(() -> !Outside.posted(PHONE_OF_ADDRESSEE).isEmpty());
        Matcher message = Pattern.compile("取件码 (\\d{6})")
                .matcher(Outside.posted(PHONE_OF_ADDRESSEE).getLast().body());
        assertThat(message.find()).isTrue();
        String code = message.group(1);

        // In the evening she says the code. From the desk's screen: one key, six digits, Enter; she signs; Enter.
        desk.navigate(address("/p/jinxiu/desk"));
        desk.keyboard().press("Alt+k");
        assertThat(desk.locator("#desk-pickup")).isFocused();
        desk.keyboard().type(code, new Keyboard.TypeOptions().setDelay(120));
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[data-tag='" + NUMBER + "'] input")).isChecked();
        assertThat(desk.locator(".pu-house")).containsText("已核对取件码");
        assertThat(desk.locator("input[name=who]:checked")).isFocused();
        sign(desk);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("body")).containsText("已交付，并已登记签收");

        // Her husband comes with the same code to the supervisor, who sees at once that it is done.
        Page supervisor = page("supervisor", DESK);
        supervisor.navigate(address("/p/jinxiu/pickups?q=" + code));
        assertThat(supervisor.locator("[role=alert]")).containsText("该取件码已用完");
        assertThat(supervisor.locator("[role=alert]"))
                .containsText(world.actor("desk").name());

        // The register has the whole way of the parcel; the name is opened by a click, which is recorded.
        supervisor.navigate(address("/p/jinxiu/mail-register?q=" + NUMBER));
        supervisor.locator("[data-open]").click();
        assertThat(supervisor.locator(".mr-chain li")).hasCount(2);
        assertThat(supervisor.locator(".mr-chain li").last().locator("img")).isVisible();
        assertThat(supervisor.locator(".mr-parcel")).containsText("本户住户领取，凭取件码");
        assertThat(supervisor.locator(".mr-facts")).containsText("南*燕");
        supervisor.locator(".mr-facts button").click();
        assertThat(supervisor.locator(".mr-facts")).containsText("南宫小燕");
        comfortable(supervisor);
    }

    private static void sign(Page page) {
        page.locator("form[data-ready='1']").waitFor();
        page.locator("canvas").scrollIntoViewIfNeeded();
        BoundingBox pad = page.locator("canvas").boundingBox();
        page.mouse().move(pad.x + 20, pad.y + 30);
        page.mouse().down();
        for (int i = 1; i <= 10; i++) {
            page.mouse().move(pad.x + 20 + i * 18, pad.y + 30 + (i % 2) * 40);
        }
        page.mouse().up();
    }
}
