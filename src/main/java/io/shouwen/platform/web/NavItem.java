package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.Set;

/**
 * An entry of the navigation, contributed by a room as a bean.
 *
 * @param order position
 * @param path below {@code /p/{project}/}
 * @param icon name in the icon sprite
 * @param messageKey name of the entry
 * @param roles who sees it
 */
public record NavItem(int order, String path, String icon, String messageKey, Set<Role> roles) {

    public NavItem(int order, String path, String icon, String messageKey, Role... roles) {
        this(order, path, icon, messageKey, Set.of(roles));
    }

    public boolean visibleTo(Actor actor) {
        return roles.stream().anyMatch(actor.roles()::contains);
    }
}
