package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What the rooms contribute to the navigation, put together. */
class NavigationOfRolesTest extends ShouwenTest {

    private static final int MOST_ENTRIES = 7;
    private static final int MOST_TABS = 10;

    @Autowired
    List<NavItem> items;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void nobody_has_more_than_seven_entries_not_even_who_holds_every_role() {
        Stream.concat(Arrays.stream(Role.values()).map(Set::of), Stream.of(EnumSet.allOf(Role.class)))
                .forEach(roles -> {
                    Set<NavGroup> groups = items.stream()
                            .filter(item -> item.roles().stream().anyMatch(roles::contains))
                            .map(NavItem::group)
                            .collect(Collectors.toSet());
                    assertThat(groups)
                            .as("%s", roles)
                            .filteredOn(NavGroup::counted)
                            .hasSizeBetween(1, MOST_ENTRIES);
                });
    }

    @Test
    void a_group_has_no_more_tabs_than_are_seen_at_once() {
        for (Role role : Role.values()) {
            assertThat(items.stream()
                            .filter(item -> item.roles().contains(role))
                            .collect(Collectors.groupingBy(NavItem::group, Collectors.counting())))
                    .as(role.name())
                    .allSatisfy(
                            (group, tabs) -> assertThat(tabs).as(group.name()).isLessThanOrEqualTo(MOST_TABS));
        }
    }

    @Test
    void every_entry_leads_where_the_roles_that_see_it_may_go() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (NavItem item : items) {
            var request = new MockHttpServletRequest("GET", "/p/" + World.CODE + "/" + item.path());
            ServletRequestPathUtils.parseAndCache(request);
            var chain = routes.getHandler(request);
            assertThat(chain).as(item.path()).isNotNull();
            HandlerMethod handler = (HandlerMethod) chain.getHandler();
            Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
            if (allowed == null) {
                allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
            }
            List<Role> may =
                    allowed == null || allowed.value().length == 0 ? List.of(Role.values()) : List.of(allowed.value());
            item.roles().stream()
                    .filter(role -> !may.contains(role))
                    .forEach(role -> wrong.add(item.path() + " " + role));
        }
        assertThat(wrong).isEmpty();
    }
}
