package io.shouwen.desk.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.shouwen.desk.line.TelephoneLines;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"3.1.1", "3.1.2", "3.1.5"})
class DeskBrowserTest extends BrowserTest {

    @Autowired
    TelephoneLines lines;

    private String token = "";

    @BeforeEach
    void a_line() {
        token = Ids.token();
        seeing(() -> lines.open(
                World.PROJECT, Ids.next(), "总机", "02188880000", new TelephoneLines.Keys(token, null), Instant.now()));
    }

    @Test
    void from_the_ring_to_the_closed_ticket_by_keyboard_alone() {
        world.household(World.PROJECT, "2-1-501", "沈若兰", "13822220501");
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/desk"));
        live(page);
        ring("k1", "+86 138 2222 0501");
        page.waitForSelector(".ringing");
        assertThat(page.locator(".ringing")).containsText("沈若兰");
        assertThat(page.locator(".ringing")).containsText("2栋1单元501室");
        assertThat(page.locator(".ringing")).containsText("陈佳怡");
        assertThat(page.locator(".ringing .greeting")).containsText("沈先生/女士");
        assertThat(page.locator(".ringing-count")).hasText("第 1 响");
        page.keyboard().press("F2");
        page.waitForURL("**/desk/calls/*");
        assertThat(page.locator("#purpose")).isFocused();
        page.keyboard().type("问装修垃圾放哪里");
        page.keyboard().press("Alt+1");
        page.keyboard().press("Tab");
        page.keyboard().type("已告知放到 3 栋北侧，周三清运");
        assertThat(page.locator("#call-status")).containsText("响铃中");
        tell("{\"event\":\"answer\",\"callId\":\"k1\"}");
        assertThat(page.locator("#call-status")).containsText("通话中");
        assertThat(page.locator(".my-call[aria-current]")).containsText("沈若兰");
        tell("{\"event\":\"hangup\",\"callId\":\"k1\"}");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/desk");
        assertThat(page.locator(".flash")).isVisible();
        Map<String, Object> ticket = seeing(() -> jdbc.sql("""
                select t.kind, t.stage, t.house_label, c.outcome from desk.call c
                join tickets.ticket t on t.project_id = c.project_id and t.id = c.ticket_id
                where c.call_key = 'k1'""").query().singleRow());
        assertThat(ticket)
                .containsEntry("kind", "INQUIRY")
                .containsEntry("stage", "CLOSED")
                .containsEntry("house_label", "2栋1单元501室");
    }

    @Test
    void f4_lets_a_ticket_carry_the_call_on() {
        world.household(World.PROJECT, "2-1-502", "江晚舟", "13822220502");
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/desk"));
        live(page);
        ring("k2", "13822220502");
        page.waitForSelector(".ringing");
        page.keyboard().press("F2");
        page.waitForURL("**/desk/calls/*");
        assertThat(page.locator("#purpose")).isFocused();
        page.keyboard().press("F4");
        page.waitForSelector(".kinds .field-error");
        page.keyboard().press("Alt+2");
        page.keyboard().type("厨房水管漏水");
        page.keyboard().press("F4");
        page.waitForURL("**/tickets/*");
        assertThat(seeing(() -> jdbc.sql("select settled from desk.call where call_key = 'k2'")
                        .query(Boolean.class)
                        .single()))
                .isFalse();
    }

    @Test
    void the_first_desk_to_answer_has_it_and_the_other_sees_who() {
        Page one = page("desk", DESK);
        Page other = page("control", DESK);
        one.navigate(address("/p/jinxiu/desk"));
        other.navigate(address("/p/jinxiu/desk"));
        live(one);
        live(other);
        ring("d1", "13822220503");
        one.waitForSelector(".ringing [data-take]");
        other.waitForSelector(".ringing [data-take]");
        one.keyboard().press("F2");
        assertThat(other.locator(".ringing")).containsText("林晓雯 已接");
        assertThat(other.locator(".ringing [data-take]")).hasCount(0);
        tell("{\"event\":\"hangup\",\"callId\":\"d1\",\"cause\":\"normalClearing\"}");
    }

    @Test
    void what_was_typed_survives_escape_reload_and_another_call() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/desk"));
        live(page);
        ring("e1", "anonymous");
        page.waitForSelector(".ringing");
        page.keyboard().press("F2");
        page.waitForURL("**/desk/calls/*");
        String call = page.url();
        assertThat(page.locator("#purpose")).isFocused();
        page.keyboard().type("说到一半");
        page.keyboard().press("Escape");
        page.reload();
        assertThat(page.locator("#purpose")).hasValue("说到一半");
        ring("e2", "13822220504");
        page.waitForSelector(".ringing [data-take]");
        page.keyboard().press("F2");
        page.waitForURL(url -> url.contains("/desk/calls/") && !url.equals(call));
        assertThat(page.locator("#purpose")).hasValue("");
        page.navigate(call);
        assertThat(page.locator("#purpose")).hasValue("说到一半");
    }

    @Test
    void on_any_other_page_a_ringing_line_shows_in_the_corner() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/notifications"));
        live(page);
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
        ring("n1", "13822220505");
        assertThat(page.locator(".ringing-note")).isVisible();
        assertThat(page.locator("#palette")).isHidden();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isHidden();
        assertThat(page).hasTitle(java.util.regex.Pattern.compile("^☎ "));
        tell("{\"event\":\"answer\",\"callId\":\"n1\"}");
        assertThat(page.locator(".ringing-note")).hasCount(0);
        assertThat(page).hasTitle(java.util.regex.Pattern.compile("^[^☎]"));
        ring("n2", "13822220505");
        assertThat(page.locator(".ringing-note")).isVisible();
        page.keyboard().press("F2");
        page.waitForURL("**/desk");
        tell("{\"event\":\"hangup\",\"callId\":\"n2\",\"cause\":\"cancel\"}");
        assertThat(page.locator("#lists .call-back")).not().hasCount(0);
    }

    @Test
    void a_desk_that_hears_nothing_says_so_and_listens_again_by_itself() {
        Page page = page("desk", DESK);
        AtomicBoolean broken = new AtomicBoolean(true);
        page.route("**/p/jinxiu/live", route -> {
            if (broken.get()) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("the proxy is broken"));
            } else {
                route.resume();
            }
        });
        page.navigate(address("/p/jinxiu/desk"));
        assertThat(page.locator("#deaf")).isVisible();
        assertThat(page.locator("html[data-live]")).hasCount(0);
        broken.set(false);
        live(page);
        assertThat(page.locator("#deaf")).isHidden();
        ring("deaf1", "13822220507");
        assertThat(page.locator(".ringing")).containsText("13822220507");
        // A browser that is driven may not close over a request that is still routed.
        page.navigate("about:blank");
        page.unroute("**/p/jinxiu/live");
    }

    @Test
    void the_desks_pages_are_comfortable() {
        world.household(World.PROJECT, "2-1-506", "欧阳明月", "13822220506");
        ring("p1", "13822220506");
        tell("{\"event\":\"hangup\",\"callId\":\"p1\",\"cause\":\"cancel\"}");
        for (int width : List.of(DESK, PHONE)) {
            Page page = page("desk", width);
            ring("p2" + width, "13822220506");
            for (String path : List.of("desk", "desk/calls/new", "calls", "calls?show=missed")) {
                page.navigate(address("/p/jinxiu/" + path));
                comfortable(page);
            }
            page.navigate(address("/p/jinxiu/desk"));
            page.locator(".ringing [data-take] button").first().click();
            page.waitForURL("**/desk/calls/*");
            comfortable(page);
            page.evaluate("document.documentElement.dataset.bsTheme = 'dark'");
            comfortable(page);
        }
    }

    private final List<String> rang = new ArrayList<>();

    @AfterEach
    void hang_up() {
        rang.forEach(callId -> tell("{\"event\":\"hangup\",\"callId\":\"%s\",\"cause\":\"cancel\"}".formatted(callId)));
    }

    private void ring(String callId, String from) {
        rang.add(callId);
        tell("""
                {"event":"newCall","callId":"%s","from":"%s","to":"02188880000","direction":"in"}""".formatted(callId, from));
    }

    private void tell(String event) {
        int status = nobody().send(HttpRequest.newBuilder(nobody().uri("/api/cti/" + token))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(event)))
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    /** The page listens. */
    private static void live(Page page) {
        page.waitForSelector("html[data-live]");
    }
}
