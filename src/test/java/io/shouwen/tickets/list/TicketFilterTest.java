package io.shouwen.tickets.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.tickets.list.view.Tab;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketFilterTest extends ShouwenTest {

    @Test
    void every_filter_narrows_every_tab_and_stands_in_the_address() {
        UUID house = world.household(World.PROJECT, "73-1-301", "筛选人", "13622227301");
        as("desk")
                .post(
                        "/p/jinxiu/tickets",
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "kind",
                                "SUGGESTION",
                                "channel",
                                "VISIT",
                                "title",
                                "加一排自行车架",
                                "contactName",
                                "筛选人",
                                "houseId",
                                house.toString(),
                                "atOnce",
                                "OPEN"));
        List<String> matching = List.of(
                "kind=SUGGESTION",
                "stage=OPEN",
                "owner=" + world.id("desk"),
                "building=73",
                "text=" + encode("自行车架"),
                "text=73-1-301",
                "from=2020-01-01",
                "to=2999-01-01",
                "kind=SUGGESTION&stage=OPEN&building=73&text=" + encode("自行车架") + "&from=2020-01-01&to=2999-01-01");
        for (String filter : matching) {
            for (Tab tab : Tab.values()) {
                var page = as("desk").get("/p/jinxiu/tickets?tab=" + tab + "&" + filter);
                assertThat(page.statusCode()).as(tab + " " + filter).isEqualTo(200);
            }
            assertThat(as("desk").get("/p/jinxiu/tickets?tab=ALL&" + filter).body())
                    .as(filter)
                    .contains("加一排自行车架");
        }
        for (String other : List.of(
                "kind=PRAISE",
                "stage=CLOSED",
                "building=74",
                "text=%25",
                "to=2020-01-01",
                "owner=" + world.id("butler"))) {
            assertThat(as("desk").get("/p/jinxiu/tickets?tab=ALL&" + other).body())
                    .as(other)
                    .doesNotContain("加一排自行车架");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
