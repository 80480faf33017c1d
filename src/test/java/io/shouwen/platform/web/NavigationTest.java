package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final List<NavItem> HOUSE = List.of(
            new NavItem(NavGroup.SETTINGS, 10, "posts", "x", "posts", Role.MANAGER),
            new NavItem(NavGroup.PEOPLE, 30, "posts", "x", "posts", Role.DESK),
            new NavItem(NavGroup.PEOPLE, 20, "roster", "x", "roster", Role.values()),
            new NavItem(NavGroup.PEOPLE, 10, "duty", "x", "duty", Role.values()),
            new NavItem(NavGroup.PEOPLE, 25, "roster/month", "x", "month", Role.values()),
            new NavItem(NavGroup.TICKETS, 10, "tickets", "x", "tickets", Role.values()),
            new NavItem(NavGroup.TODAY, 10, "today", "x", "today", Role.values()));

    @Test
    void a_group_opens_its_first_page_and_shows_the_others_as_tabs() {
        Navigation ways = seen("roster", Role.DESK);
        assertThat(ways.groups()).extracting(entry -> entry.first().path()).containsExactly("tickets", "duty");
        assertThat(tabs(ways)).containsExactly("duty", "roster", "roster/month", "posts");
        assertThat(ways.settings()).isNull();
    }

    @Test
    void a_group_with_a_single_page_is_called_as_the_page_and_has_no_tabs() {
        Navigation ways = seen("tickets", Role.DESK);
        assertThat(ways.groups())
                .extracting(Navigation.Entry::messageKey)
                .containsExactly("tickets", "nav.group.people");
        assertThat(tabs(ways)).isEmpty();
    }

    @Test
    void the_longest_address_tells_where_a_page_belongs() {
        assertThat(item(seen("roster/month", Role.DESK))).isEqualTo("roster/month");
        assertThat(item(seen("roster/month/export", Role.DESK))).isEqualTo("roster/month");
        assertThat(item(seen("roster/grid", Role.DESK))).isEqualTo("roster");
        assertThat(seen("rosters", Role.DESK).current("")).isNull();
        assertThat(seen("posts", Role.HEAD).current("")).as("not for them").isNull();
    }

    @Test
    void a_page_that_lies_below_none_says_where_it_belongs() {
        Navigation ways = seen("swaps/7", Role.DESK);
        assertThat(ways.current("roster")).isNotNull().extracting(NavItem::path).isEqualTo("roster");
        assertThat(seen("duty", Role.DESK).current("roster"))
                .as("its own address goes first")
                .isNotNull()
                .extracting(NavItem::path)
                .isEqualTo("duty");
    }

    @Test
    void a_page_below_an_item_has_a_way_back_in_place_of_tabs() {
        Navigation ways = seen("roster/month/export", Role.DESK);
        assertThat(tabs(ways)).isEmpty();
        assertThat(steps(ways)).containsExactly("duty nav.group.people", "roster/month month");
        assertThat(steps(seen("roster/month", Role.DESK))).containsExactly("duty nav.group.people");
        assertThat(steps(seen("duty/days", Role.DESK)))
                .as("the group's first page once")
                .containsExactly("duty duty");
        assertThat(steps(seen("duty", Role.DESK))).isEmpty();
        assertThat(steps(seen("notifications", Role.DESK))).isEmpty();
    }

    @Test
    void who_holds_two_roles_sees_each_page_once() {
        Navigation ways = seen("posts", Role.DESK, Role.MANAGER);
        assertThat(ways.items())
                .extracting(NavItem::path)
                .doesNotHaveDuplicates()
                .contains("posts");
        assertThat(ways.settings()).isNull();
    }

    @Test
    void a_phone_shows_home_and_what_comes_next_and_never_the_settings() {
        Navigation ways = seen("posts", Role.MANAGER);
        assertThat(ways.thumb())
                .extracting(Navigation.Entry::group)
                .containsExactly(NavGroup.TODAY, NavGroup.TICKETS, NavGroup.PEOPLE);
        assertThat(ways.more())
                .as("first what the bar does not show")
                .extracting(Navigation.Entry::group)
                .containsExactly(NavGroup.SETTINGS, NavGroup.TODAY, NavGroup.TICKETS, NavGroup.PEOPLE);
        NavItem here = ways.current("");
        assertThat(here).isNotNull();
        assertThat(ways.inThumb(here)).isFalse();
        assertThat(ways.groups()).extracting(Navigation.Entry::group).doesNotContain(NavGroup.TODAY, NavGroup.SETTINGS);
    }

    private static Navigation seen(String here, Role... roles) {
        return Navigation.of(HOUSE, Actor.of(new UUID(0, 1), "desk", roles), here, true);
    }

    private static List<String> tabs(Navigation ways) {
        return ways.tabs(ways.current("")).stream().map(NavItem::path).toList();
    }

    private static List<String> steps(Navigation ways) {
        return ways.between(ways.current("")).stream()
                .map(step -> step.first().path() + " " + step.messageKey())
                .toList();
    }

    private static String item(Navigation ways) {
        NavItem current = ways.current("");
        return current == null ? "none" : current.path();
    }
}
