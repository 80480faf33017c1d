package io.shouwen.complaints;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Colleagues;

/** Who works on complaints instead of only reading them: who works on tickets, and the group's quality. */
public final class Works {

    private Works() {}

    public static boolean here(Actor me) {
        return Colleagues.works(me) || me.is(Role.QUALITY);
    }
}
