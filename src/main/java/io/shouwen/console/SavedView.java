package io.shouwen.console;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;

/**
 * A list under a name: its filter, order and tab.
 *
 * @param address of the list with its query, below {@code /p/{project}/}
 * @param shared whether all of the project's staff see it
 */
public record SavedView(UUID id, UUID owner, String name, String address, boolean shared) {

    public static final int LONGEST_NAME = 30;

    /** Of one person in a project. */
    public static final int MOST = 20;

    public static boolean mayShare(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER);
    }

    public boolean mayRemove(Actor actor) {
        return owner.equals(actor.id()) || shared && mayShare(actor);
    }
}
