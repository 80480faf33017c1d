package io.shouwen.desk.visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Telephone;
import io.shouwen.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"3.2.1", "3.2.2"})
class VisitBrowserTest extends BrowserTest {

    @Autowired
    Telephone telephone;

    private String line = "";

    @BeforeEach
    void nobody_waits() {
        asOwner("""
                insert into desk.visit_departure (project_id, visit_id, how, text, by_id, at)
                select v.project_id, v.id, 'UNSERVED', '', v.noted_by, now() from desk.visit v
                on conflict do nothing""");
        line = telephone.line();
    }

    /** A keyboard that counts what is pressed; a character of Chinese counts as one. */
    private static final class Keys {

        private final Page page;
        private int moves;
        private int letters;

        Keys(Page page) {
            this.page = page;
        }

        void press(String key) {
            page.keyboard().press(key);
            moves++;
        }

        void type(String text) {
            page.keyboard().type(text);
            letters += text.length();
        }
    }

    private Page desk(String path) {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/" + path));
        page.waitForSelector("html[data-live]");
        return page;
    }

    @Test
    void from_the_visitor_to_the_promise_with_six_keys_besides_the_words() {
        Page page = desk("desk");
        Keys keys = new Keys(page);
        keys.press("F9");
        page.waitForURL("**/desk/visits/*");
        assertThat(page.locator("#name")).isFocused();
        keys.type("乔安");
        keys.press("Tab");
        keys.press("Tab");
        assertThat(page.locator("#phone")).isFocused();
        keys.type("13700990021");
        keys.press("Tab");
        assertThat(page.locator("#purpose")).isFocused();
        keys.type("问装修押金");
        keys.press("F3");
        assertThat(page.locator("[data-promise] input:checked")).isFocused();
        keys.press("Enter");
        page.waitForURL("**/desk");
        assertThat(page.locator("#promises")).containsText("乔安");
        assertThat(page.locator("#promises [data-until]").first()).containsText("还有");
        assertThat(List.of(keys.moves, keys.letters)).containsExactly(6, 18);
        assertThat(seeing(() -> jdbc.sql("select name || text from desk.promise where name = '乔安'")
                        .query(String.class)
                        .single()))
                .isEqualTo("乔安问装修押金");
    }

    @Test
    void from_the_ring_to_the_ticket_with_three_keys_besides_the_words() {
        Page page = desk("desk");
        telephone.rings(nobody(), line, "keys-1", "13822220561");
        page.waitForSelector(".ringing [data-take]");
        Keys keys = new Keys(page);
        keys.press("F2");
        page.waitForURL("**/desk/calls/*");
        assertThat(page.locator("#purpose")).isFocused();
        keys.press("Alt+2");
        keys.type("厨房水管漏水");
        keys.press("F4");
        page.waitForURL("**/tickets/*");
        assertThat(List.of(keys.moves, keys.letters)).containsExactly(3, 6);
        telephone.hungUp(nobody(), line, "keys-1");
    }

    @Test
    void people_who_come_wait_in_view_and_the_longest_is_received_first() {
        Page page = desk("desk");
        page.keyboard().press("F7");
        assertThat(page.locator("#visits button.visitor")).hasCount(1);
        page.keyboard().press("F7");
        assertThat(page.locator("#visits button.visitor")).hasCount(2);
        assertThat(page.locator("#visits .badge")).containsText("2 人");
        Page other = page("control", DESK);
        other.navigate(address("/p/jinxiu/desk"));
        assertThat(other.locator("#visits button.visitor")).hasCount(2);
        String first = page.locator("#visits button.visitor").first().getAttribute("id");
        page.keyboard().press("Alt+w");
        assertThat(page.locator("#" + first)).isFocused();
        other.keyboard().press("F9");
        other.waitForURL("**/desk/visits/" + first.substring("wait-".length()));
        assertThat(page.locator("#visits button.visitor")).hasCount(1);
        assertThat(page.locator("#visits .is-received")).hasCount(1);
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("Alt+W 来访等候");
    }

    @Test
    void who_is_chosen_is_greeted_and_the_houses_instructions_stand_beside() {
        String house =
                world.household(World.PROJECT, "2-1-571", "叶欢", "13822220571").toString();
        as("desk")
                .post(
                        "/p/jinxiu/houses/" + house + "/instructions",
                        Map.of("id", Ids.next().toString(), "kind", "CARETAKER", "text", "钥匙由妹妹叶乐保管", "toldBy", "叶欢"));
        Page page = desk("desk");
        page.keyboard().press("F9");
        page.waitForURL("**/desk/visits/*");
        page.keyboard().press("Tab");
        page.keyboard().type("叶欢");
        page.waitForSelector("#visited-choices [role=option]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#visitor-card")).containsText("钥匙由妹妹叶乐保管");
        assertThat(page.locator("#visitor-card .greeting")).containsText("叶");
        page.locator("#purpose").fill("取钥匙");
        page.keyboard().press("Alt+7");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("#result-error:not(:empty)");
        page.locator("#result").fill("请妹妹带身份证来取");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/desk");
        page.navigate(address("/p/jinxiu/houses/" + house));
        assertThat(page.locator("main")).containsText("取钥匙");
    }

    @Test
    void a_call_that_rings_takes_neither_focus_nor_letter_in_any_form_of_the_desk() {
        String visit = Ids.next().toString();
        as("desk").post("/p/jinxiu/desk/visits", Map.of("id", visit, "receive", "on"));
        String promise = promise("打字的人");
        telephone.rings(nobody(), line, "typing-0", "13822220581");
        String call = seeing(() -> jdbc.sql("select id from desk.call where call_key = 'typing-0'")
                .query(String.class)
                .single());
        as("desk").post("/p/jinxiu/desk/calls/" + call + "/taking", Map.of());
        telephone.answered(nobody(), line, "typing-0", "林晓雯");
        telephone.rings(nobody(), line, "typing-back", "13822220582");
        telephone.hungUp(nobody(), line, "typing-back");
        Page page = desk("desk");
        int ring = 0;
        for (String where : List.of(
                "desk/visits/" + visit + " #name",
                "desk/visits/" + visit + " #visited",
                "desk/visits/" + visit + " #result",
                "desk/visits/" + visit + " #promised",
                "desk/calls/" + call + " #purpose",
                "desk/calls/" + call + " #result",
                "desk/calls/" + call + "/promise #promised",
                "desk/calls/new #number",
                "promises/" + promise + " #how",
                "desk/relays/new #text",
                "desk/help/new #text",
                "pickups #q",
                "desk .call-back input[name=outcome]")) {
            String[] part = where.split(" ", 2);
            page.navigate(address("/p/jinxiu/" + part[0]));
            page.waitForSelector("html[data-live]");
            if (part[0].equals("desk")) {
                page.locator(".call-back summary").first().click();
            }
            types(page, page.locator(part[1]).first(), "typing-" + ++ring);
        }
        telephone.hungUp(nobody(), line, "typing-0");
    }

    /** Types on and on while it begins to ring, and a little longer. */
    private void types(Page page, Locator field, String callId) {
        field.fill("");
        StringBuilder expected = new StringBuilder();
        Locator ringing = page.locator("[data-ringing]");
        telephone.rings(nobody(), line, callId, "13822220583");
        int after = 0;
        for (int i = 0; after < 12; i++) {
            char letter = (char) ('a' + i % 26);
            page.keyboard().type(String.valueOf(letter));
            expected.append(letter);
            if (expected.length() > 30) {
                page.keyboard().press("Backspace");
                expected.setLength(expected.length() - 1);
            }
            after += ringing.count() > 0 ? 1 : 0;
        }
        assertThat(field).isFocused();
        assertThat(field).hasValue(expected.toString());
        telephone.hungUp(nobody(), line, callId);
        assertThat(ringing).hasCount(0);
        assertThat(field).isFocused();
        assertThat(field).hasValue(expected.toString());
    }

    @Test
    void the_desk_shows_all_its_sections_on_one_screen_and_its_pages_are_comfortable() {
        String promise = promise("看屏幕的人");
        as("desk").post("/p/jinxiu/desk/visits", Map.of("id", Ids.next().toString()));
        String visit = Ids.next().toString();
        as("desk").post("/p/jinxiu/desk/visits", Map.of("id", visit, "receive", "on"));
        Page desk = desk("desk");
        for (Locator part : desk.locator(".desk-part:visible").all()) {
            BoundingBox box = part.boundingBox();
            assertThat(box.y + Math.min(box.height, 48)).as(part.innerText()).isLessThanOrEqualTo(900);
        }
        for (int width : List.of(DESK, PHONE)) {
            Page page = page("manager", width);
            for (String path : List.of(
                    "desk",
                    "desk/visits/" + visit,
                    "promises/" + promise,
                    "visits",
                    "visits/" + visit,
                    "visits/register",
                    "desk-settings")) {
                page.navigate(address("/p/jinxiu/" + path));
                comfortable(page);
            }
            page.navigate(address("/p/jinxiu/desk/visits/" + visit));
            page.evaluate("document.documentElement.dataset.bsTheme = 'dark'");
            comfortable(page);
        }
        Page phone = page("desk", PHONE);
        phone.navigate(address("/p/jinxiu/desk"));
        assertThat(phone.locator("#visits").boundingBox().y)
                .isLessThan(phone.locator("#promises").boundingBox().y);
        assertThat(phone.locator("#promises").boundingBox().y)
                .isLessThan(phone.locator("#lists").boundingBox().y);
    }

    /** A promised answer to somebody who was here. @return its id */
    private String promise(String name) {
        String visit = Ids.next().toString();
        String promise = Ids.next().toString();
        as("desk").post("/p/jinxiu/desk/visits", Map.of("id", visit, "receive", "on"));
        as("desk")
                .post(
                        "/p/jinxiu/desk/visits/" + visit + "/promise",
                        new HashMap<>(Map.of(
                                "promiseId",
                                promise,
                                "name",
                                name,
                                "phone",
                                "13700990031",
                                "purpose",
                                "问停车费",
                                "when",
                                "other",
                                "whenDay",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .plusDays(1)
                                        .toString(),
                                "whenTime",
                                "10:00")));
        return promise;
    }
}
