package io.shouwen.platform.security;

import io.shouwen.platform.Ids;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who is acting in a project, with the roles held there. The same id names the person's staff record. */
public record Actor(UUID id, String name, Set<Role> roles) {

    /** The product itself, in jobs. */
    public static final Actor SYSTEM = new Actor(Ids.GROUP, "system", Set.of());

    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** May see matters of the whole project, not only the own ones. */
    public boolean leads() {
        return is(Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
    }

    public static Actor of(UUID id, String name, Role... roles) {
        return new Actor(id, name, roles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(roles)));
    }
}
