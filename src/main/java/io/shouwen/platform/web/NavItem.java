package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;

/**
 * A page that the navigation leads to, contributed by a room as a bean: a tab of its group.
 *
 * @param order position in the group; the group's entry opens the first item a person may open
 * @param path below {@code /p/{project}/}
 * @param icon name in the icon sprite
 * @param messageKey name of the tab
 * @param roles who sees it
 */
public record NavItem(NavGroup group, int order, String path, String icon, String messageKey, Set<Role> roles) {

    /** Groups in their order, items in theirs. */
    static final Comparator<NavItem> SHOWN =
            Comparator.comparing(NavItem::group).thenComparingInt(NavItem::order);

    public NavItem(NavGroup group, int order, String path, String icon, String messageKey, Role... roles) {
        this(group, order, path, icon, messageKey, Set.of(roles));
    }

    public boolean visibleTo(Actor actor) {
        return !Collections.disjoint(roles, actor.roles());
    }

    /** Whether a page is this one or lies below it. */
    boolean covers(String page) {
        return page.startsWith(path) && (page.length() == path.length() || page.charAt(path.length()) == '/');
    }
}
