package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.web.WayBack.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

    private static final String ID = "01930000-0000-7000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/tickets",
                "../admin",
                "tickets/../../../admin",
                "tickets?text=\"><script>",
                "tickets\\evil",
                "tickets?text=%zz",
                "tickets#here",
                "Tickets",
                ""
            })
    void what_is_not_a_path_of_the_project_leads_nowhere(String list) {
        assertThat(WayBack.checked(list)).isNull();
        assertThat(WayBack.of("/p/jinxiu/tickets/" + ID, list, Neighbours.NONE)).isNull();
    }

    @Test
    void a_path_longer_than_any_list_has_leads_nowhere() {
        String longest = "tickets?text=" + "x".repeat(787);
        assertThat(WayBack.checked(longest)).isEqualTo(longest);
        assertThat(WayBack.checked(longest + "x")).isNull();
        assertThat(WayBack.checked(null)).isNull();
    }

    @Test
    void back_leads_to_the_row_and_on_to_the_neighbours_with_the_same_list() {
        String list = "tickets?tab=team&text=%E6%BC%8F&after=2026-11-30T08:00:00Z~" + ID;
        WayBack way =
                WayBack.of("/p/jinxiu/tickets/" + ID + "/closure", list, new Neighbours("tickets/a", "tickets/b"));
        assertThat(way).isNotNull();
        assertThat(way.back()).isEqualTo(list + "&row=" + ID);
        assertThat(way.previous())
                .isEqualTo(
                        "tickets/a?list=tickets%3Ftab%3Dteam%26text%3D%25E6%25BC%258F%26after%3D2026-11-30T08%3A00%3A00Z%7E"
                                + ID);
        assertThat(way.next()).startsWith("tickets/b?list=tickets%3F");
    }

    @Test
    void a_list_without_a_filter_and_a_thing_without_an_id() {
        assertThat(WayBack.of("/p/jinxiu/houses/" + ID, "houses", Neighbours.NONE))
                .isEqualTo(new WayBack("houses?row=" + ID, null, null));
        assertThat(WayBack.of("/p/jinxiu/houses/new", "houses", Neighbours.NONE))
                .isEqualTo(new WayBack("houses", null, null));
    }

    @Test
    void a_link_keeps_its_own_query_and_the_place_on_the_page() {
        assertThat(WayBack.to("tickets/a#job-closure", "tickets")).isEqualTo("tickets/a?list=tickets#job-closure");
        assertThat(WayBack.to("calls/a?x=1", "calls")).isEqualTo("calls/a?x=1&list=calls");
    }
}
