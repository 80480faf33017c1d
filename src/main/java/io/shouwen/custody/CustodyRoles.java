package io.shouwen.custody;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;

/** Who works with what is kept for people. */
public final class CustodyRoles {

    private CustodyRoles() {}

    /** Receives and hands out. */
    public static boolean works(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);
    }

    /** Overrides, approves, writes off. */
    public static boolean leads(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER);
    }

    /** Opens the pages. */
    public static boolean opens(Actor actor) {
        return works(actor) || actor.is(Role.QUALITY, Role.ADMIN);
    }
}
