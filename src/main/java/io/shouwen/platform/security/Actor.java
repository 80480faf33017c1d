package io.shouwen.platform.security;

import io.shouwen.platform.Ids;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a member of staff, a resident, or the product itself. Recorded with every fact, audit entry and line of a
 * timeline. Whoever really makes a move is recorded, never somebody in whose place it is made.
 */
public sealed interface Actor {

    Actor SYSTEM = new System();

    /** The account of a member of staff, the resident as the register has them or what a stranger sent, {@link Ids#GROUP}. */
    UUID id();

    String name();

    /** As it is stored. */
    Kind kind();

    enum Kind {
        STAFF,
        RESIDENT,
        SYSTEM
    }

    /** The roles held in the project of the scope; only staff hold any. */
    default Set<Role> roles() {
        return Set.of();
    }

    default boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles()::contains);
    }

    /** May see matters of the whole project, not only the own ones. */
    default boolean leads() {
        return is(Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
    }

    static Actor of(UUID id, String name, Role... roles) {
        return new Staff(id, name, roles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** Somebody who works here; the same id names the staff record. */
    record Staff(UUID id, String name, Set<Role> roles) implements Actor {

        @Override
        public Kind kind() {
            return Kind.STAFF;
        }
    }

    /** Somebody who lives here, or says so: nobody signs in to report from a lobby. */
    record Resident(UUID id, String name) implements Actor {

        @Override
        public Kind kind() {
            return Kind.RESIDENT;
        }
    }

    /** The product itself, in jobs and before anybody is known. */
    record System() implements Actor {

        @Override
        public UUID id() {
            return Ids.GROUP;
        }

        @Override
        public String name() {
            return "system";
        }

        @Override
        public Kind kind() {
            return Kind.SYSTEM;
        }
    }
}
