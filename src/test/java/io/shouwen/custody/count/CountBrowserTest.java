package io.shouwen.custody.count;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.shouwen.custody.Custody;
import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Scanner;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A count at the desk with a scanner, and with a network that fails. */
class CountBrowserTest extends BrowserTest {

    @Autowired
    Places places;

    @Autowired
    Custody custody;

    @Test
    void a_cabinet_is_counted_with_the_scanner_and_no_scan_is_lost_or_doubled_with_the_network() {
        UUID cabinet = cabinet("WB", 3);
        hang("WB-KEY-1", "WB-01");
        hang("WB-KEY-2", "WB-02");
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/counts"));
        page.selectOption("#what", cabinet.toString());
        page.click(".cc-begin button");
        page.waitForURL(Pattern.compile(".*/counts/[0-9a-f-]{36}$"));
        UUID count = UUID.fromString(page.url().replaceAll(".*/", ""));
        Scanner scanner = new Scanner(page);
        scanner.scan("https://shouwen.example/p/jinxiu/places/at?c=WB-01");
        assertThat(page.locator(".cc-stand")).containsText("WB-01");
        scanner.scan("WB-KEY-1");
        assertThat(page.locator("[data-scan-answer].is-right")).containsText("WB-KEY-1");
        scanner.scan("WB-KEY-2");
        assertThat(page.locator("[data-scan-answer].is-wrong")).containsText("WB-KEY-2");
        comfortable(page);

        // The server keeps the scan, the answer is lost on the way: it is sent again with the same id.
        AtomicInteger tries = new AtomicInteger();
        page.route("**/scans", route -> {
            if (tries.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.fill("#code", "strange 17");
        page.press("#code", "Enter");
        assertThat(page.locator("[data-scan-answer].is-unknown")).containsText("STRANGE17");
        assertThat(tries.get()).isGreaterThanOrEqualTo(2);
        assertThat(scans(count)).isEqualTo(4);

        // What could not be sent survives a reload.
        page.unroute("**/scans");
        page.route("**/scans", Route::abort);
        page.fill("#code", "WB-KEY-1");
        page.press("#code", "Enter");
        assertThat(page.locator("[data-unsent]")).isVisible();
        page.unroute("**/scans");
        page.reload();
        assertThat(page.locator("[data-scan-answer].is-again")).isVisible();
        assertThat(scans(count)).isEqualTo(5);

        page.setViewportSize(PHONE, 844);
        comfortable(page);
        page.setViewportSize(DESK, 900);
        Response closed = page.waitForNavigation(() -> page.click(".cc-end .btn-primary"));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(page.locator("#list-elsewhere")).containsText("WB-KEY-2");
        comfortable(page);
    }

    @Test
    void places_are_comfortable_on_desk_and_phone_and_two_codes_move_a_key() {
        UUID cabinet = cabinet("WC", 12);
        hang("WC-KEY-1", "WC-01");
        for (int width : List.of(DESK, PHONE)) {
            Page page = page("supervisor", width);
            for (String path : List.of("places", "places/" + cabinet, "places/move", "counts", "counts/plan")) {
                page.navigate(address("/p/jinxiu/" + path));
                comfortable(page);
            }
        }
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/places/move"));
        page.fill("#code", "WC-KEY-1");
        page.press("#code", "Enter");
        page.waitForURL(Pattern.compile(".*thing=.*"));
        page.fill("#code", "WC-05");
        page.press("#code", "Enter");
        assertThat(page.locator("main")).containsText("WC-05");
    }

    private UUID cabinet(String code, int hooks) {
        UUID cabinet = Ids.next();
        List<Place> made = new ArrayList<>();
        made.add(new Place(cabinet, null, Place.Kind.CABINET, code, "试验柜", 0, 0, null));
        for (int n = 1; n <= hooks; n++) {
            made.add(new Place(Ids.next(), cabinet, Place.Kind.HOOK, code + "-%02d".formatted(n), "", 1, 0, null));
        }
        seeing(() -> {
            places.insert(World.PROJECT, made);
            return null;
        });
        return cabinet;
    }

    private void hang(String tag, String hook) {
        acting("desk", () -> {
            Instant at = Instant.now().minusSeconds(600);
            custody.receive(
                    new Custody.Move(World.PROJECT, Ids.next(), world.actor("desk"), at, at),
                    new Thing.Arrival(Ids.next(), Thing.Kind.KEY, tag, "试验钥匙", null, 1),
                    places.byCode(World.PROJECT, hook).orElseThrow().id());
            return null;
        });
    }

    private int scans(UUID count) {
        return seeing(() -> jdbc.sql("select count(*)::int from custody.count_scan where count_id = ?")
                .param(count)
                .query(Integer.class)
                .single());
    }
}
