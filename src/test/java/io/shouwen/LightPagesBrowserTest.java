package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.shouwen.platform.Ids;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Client;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page without sign-in costs on the first visit of a phone, measured at the network of a real browser. */
class LightPagesBrowserTest extends BrowserTest {

    private static final int MOST_BYTES = 60_000;
    private static final int MOST_REQUESTS = 6;

    /** The requests of one visit by their addresses, with the bytes each took on the wire. */
    private static final class Network {

        private final Map<String, String> addresses = new HashMap<>();
        private final Set<String> kept = new HashSet<>();
        private final Map<String, Integer> bytes = new HashMap<>();

        Network(Page page) {
            CDPSession wire = page.context().newCDPSession(page);
            wire.on(
                    "Network.requestWillBeSent",
                    event -> addresses.put(
                            text(event, "requestId"),
                            event.getAsJsonObject("request").get("url").getAsString()));
            wire.on("Network.requestServedFromCache", event -> kept.add(text(event, "requestId")));
            wire.on("Network.responseReceived", event -> {
                if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
                    kept.add(text(event, "requestId"));
                }
            });
            wire.on(
                    "Network.loadingFinished",
                    event -> bytes.put(
                            text(event, "requestId"),
                            event.get("encodedDataLength").getAsInt()));
            wire.send("Network.enable");
        }

        private static String text(JsonObject event, String name) {
            return event.get(name).getAsString();
        }

        List<String> visit(Page page, String address) {
            addresses.clear();
            kept.clear();
            bytes.clear();
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<String> sent = new ArrayList<>();
            addresses.forEach((id, url) -> {
                if (!kept.contains(id) && url.startsWith("http")) {
                    sent.add(url);
                }
            });
            return sent;
        }

        int bytes() {
            return bytes.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    void a_page_without_sign_in_takes_sixty_kilobytes_in_six_requests_and_the_next_visit_only_the_page() {
        world.household(World.PROJECT, "3-7-707", "辛", "13655520707");
        List<String> pages = List.of(
                "/login",
                "/o/jinxiu/butler/3-7",
                "/o/jinxiu/report/3-7",
                satisfactionLink(),
                reported(),
                "/o/jinxiu/butler/99-9",
                "/o/nowhere/butler/1-1");
        for (String address : pages) {
            light(page(PHONE), address);
        }
        light(page("manager", DESK), "/p/jinxiu/districts/posters/sheet?size=a6&lobby=3-7");
    }

    private void light(Page page, String address) {
        Network network = new Network(page);
        List<String> sent = network.visit(page, address(address));
        // Chromium without a window does not always ask for the icon of the tab.
        int requests = sent.size() + (sent.stream().anyMatch(url -> url.endsWith("/img/favicon.svg")) ? 0 : 1);
        assertThat(sent).as(address).isNotEmpty();
        assertThat(requests).as("requests of " + address + ": " + sent).isLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(network.bytes()).as("bytes of " + address).isLessThan(MOST_BYTES);
        comfortable(page);
        assertThat(network.visit(page, address(address)))
                .as("second visit of " + address)
                .allMatch(url -> url.equals(page.url()));
    }

    private String reported() {
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-7");
        HttpResponse<String> answer = resident.post(
                "/o/jinxiu/report/3-7",
                Map.of(
                        "id", Ids.next().toString(),
                        "token", Ids.token(),
                        "kind", "REPAIR",
                        "words", "信报箱的锁坏了",
                        "house", "707",
                        "name", "辛",
                        "phone", "13655520707"));
        return answer.headers().firstValue("location").orElseThrow();
    }

    private String satisfactionLink() {
        Client desk = as("desk");
        String id = Ids.next().toString();
        desk.post(
                "/p/jinxiu/tickets",
                Map.of(
                        "id", id,
                        "kind", "REPAIR",
                        "channel", "VISIT",
                        "title", "门禁卡失灵",
                        "place", "3号楼大堂",
                        "contactName", "辛",
                        "atOnce", "OPEN"));
        String ticket = "/p/jinxiu/tickets/" + id;
        desk.post(ticket + "/settlement", Map.of("once", Ids.next().toString(), "way", "HANDLED", "text", "已换新卡"));
        desk.post(ticket + "/closure", Map.of("once", Ids.next().toString(), "outcome", "住户试过，门能开"));
        Matcher link = Pattern.compile("/o/jinxiu/satisfaction/[\\w-]+")
                .matcher(desk.post(ticket + "/satisfaction-link", Map.of()).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
