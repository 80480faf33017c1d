package io.shouwen.platform.security;

import io.shouwen.platform.Ids;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a member of staff, a resident, or the product itself. Recorded with facts, audit entries and timelines. The
 * person who makes a move is recorded, never the one in whose place it is made.
 */
public sealed interface Actor {

    Actor SYSTEM = new System();

    /**
     * The id of the staff account or of the resident; an id made by the form for an unknown resident; {@link Ids#GROUP}
     * for the product.
     */
    UUID id();

    String name();

    /** The value stored in the database. */
    Kind kind();

    enum Kind {
        STAFF,
        RESIDENT,
        SYSTEM
    }

    /** Roles in the project of the scope; only staff have any. */
    default Set<Role> roles() {
        return Set.of();
    }

    default boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles()::contains);
    }

    /** Whether the actor may see matters of the whole project, not only their own. */
    default boolean leads() {
        return is(Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
    }

    static Actor of(UUID id, String name, Role... roles) {
        return new Staff(id, name, roles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** A member of staff; the account id is also the id of the staff record. */
    record Staff(UUID id, String name, Set<Role> roles) implements Actor {

        @Override
        public Kind kind() {
            return Kind.STAFF;
        }
    }

    /** A resident, possibly unverified: reporting from a lobby needs no sign-in. */
    record Resident(UUID id, String name) implements Actor {

        @Override
        public Kind kind() {
            return Kind.RESIDENT;
        }
    }

    /** The product itself, in jobs and before sign-in. */
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
