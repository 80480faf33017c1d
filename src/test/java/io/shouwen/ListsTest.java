package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list leads to its things and every thing back to its row, to the one before and to the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest extends ShouwenTest {

    private static final Pattern ROW = Pattern.compile("data-row=\"([0-9a-f-]{36})\"");
    private static final Pattern OPEN = Pattern.compile("href=\"([^\"]+)\" data-open");
    private static final Pattern SORT = Pattern.compile("<th scope=\"col\" aria-sort=\"[a-z]+\"><a href=\"([^\"]+)\"");
    private static final Pattern NEXT_PAGE = Pattern.compile("<a class=\"btn mt-3\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern BACK = Pattern.compile("href=\"([^\"]+)\" data-way=\"u\"");

    @BeforeAll
    void enough_of_everything() {
        Client desk = as("desk");
        for (int n = 0; n < 28; n++) {
            UUID house = world.household(World.PROJECT, "74-1-" + (101 + n), "列表" + n, "1362274" + (1000 + n));
            desk.post(
                    "/p/jinxiu/tickets",
                    Map.of(
                            "id",
                            UUID.randomUUID().toString(),
                            "kind",
                            "PRAISE",
                            "channel",
                            "VISIT",
                            "title",
                            "列表里的表扬" + n,
                            "contactName",
                            "列表人",
                            "houseId",
                            house.toString(),
                            "atOnce",
                            "OPEN"));
        }
        Client supervisor = as("supervisor");
        for (int n = 0; n < 3; n++) {
            supervisor.post(
                    "/p/jinxiu/patrol/findings",
                    Map.of("once", Ids.next().toString(), "title", "列表里的灯" + n, "place", "大堂", "way", "REPORTED"));
            desk.post(
                    "/p/jinxiu/tickets",
                    Map.of(
                            "id",
                            UUID.randomUUID().toString(),
                            "kind",
                            "REPAIR",
                            "channel",
                            "VISIT",
                            "title",
                            "列表里的锁" + n,
                            "contactName",
                            "列表人",
                            "place",
                            "大堂",
                            "atOnce",
                            "ON_THE_SPOT",
                            "words",
                            "已拧紧"));
        }
        seeing(() -> jdbc.sql("""
                insert into desk.call (project_id, id, call_key, direction, number, started_at, outcome, ringing, caller_name,
                    house_label, purpose, result)
                select :project, gen_random_uuid(), 'list' || n, 'IN', '15800007400', now() - n * interval '1 minute',
                    'NOBODY', '{}', '列表来电', '', '', '' from generate_series(1, 28) n""").param("project", World.PROJECT).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tickets?tab=all&kind=PRAISE",
                "tickets?tab=team&kind=PRAISE&sort=-opened",
                "calls?show=missed",
                "houses?building=74",
                "houses?sort=-code",
                "staff?sort=-joined",
                "staff",
                "patrol/findings?tab=all",
                "follow-ups"
            })
    void each_thing_of_a_list_knows_its_row_and_its_neighbours(String list) {
        Client reader = as("supervisor");
        assertThat(reader.get("/p/jinxiu/" + list).statusCode()).isEqualTo(200);
        String page = reader.get("/p/jinxiu/" + list).body();
        List<String> things = new ArrayList<>(all(page, OPEN));
        List<String> rows = all(page, ROW);
        assertThat(things).hasSameSizeAs(rows);
        assertThat(things).isNotEmpty();
        String further = first(page, NEXT_PAGE);
        List<String> behind =
                further == null ? List.of() : all(reader.get(further).body(), OPEN);
        for (int n = 0; n < things.size(); n++) {
            String thing = reader.get(things.get(n)).body();
            assertThat(neighbour(thing, "prev")).isEqualTo(n == 0 ? null : path(things.get(n - 1)));
            String next = n + 1 < things.size() ? things.get(n + 1) : behind.isEmpty() ? null : behind.getFirst();
            assertThat(neighbour(thing, "next")).isEqualTo(next == null ? null : path(next));
            assertThat(all(reader.get(first(thing, BACK)).body(), ROW)).contains(rows.get(n));
        }
        if (!behind.isEmpty()) {
            String last = reader.get(things.getLast()).body();
            String beyond = reader.get(link(last, "next")).body();
            assertThat(all(reader.get(first(beyond, BACK)).body(), OPEN).stream()
                            .map(ListsTest::path))
                    .as("a page that begins with the thing the reader went on to")
                    .startsWith(path(behind.getFirst()));
        }
        Pattern key = Pattern.compile("after=");
        for (String sorted : all(page, SORT)) {
            String other = reader.get(sorted).body();
            assertThat(key.matcher(sorted).find()).as("from the first page").isFalse();
            if (further == null) {
                assertThat(new HashSet<>(all(other, ROW))).isEqualTo(new HashSet<>(rows));
            } else {
                assertThat(all(other, ROW)).hasSize(rows.size());
            }
        }
    }

    @Test
    void who_may_not_open_a_list_is_led_to_no_other_thing_of_it() {
        String own = "/p/jinxiu/staff/" + world.id("butler") + "?list=staff";
        String file = as("butler").get(own).body();
        assertThat(neighbour(file, "next")).isNull();
        assertThat(neighbour(file, "prev")).isNull();
    }

    private static String neighbour(String page, String which) {
        String link = link(page, which);
        return link == null ? null : path(link);
    }

    private static String link(String page, String which) {
        return first(page, Pattern.compile("rel=\"" + which + "\" href=\"([^\"]+)\" data-way"));
    }

    private static String path(String link) {
        return link.split("[?#]", 2)[0];
    }

    private static String first(String page, Pattern pattern) {
        List<String> all = all(page, pattern);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static List<String> all(String page, Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&").split("#", 2)[0])
                .toList();
    }
}
