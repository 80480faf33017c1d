package io.shouwen.platform.security;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they may do where they ask, as the database has it now.
 *
 * @param session null without a session that lasts
 * @param who null without an open account
 * @param project the project of the URL, null if there is none
 * @param roles in that project, those in the whole group included
 * @param groupRoles in the whole group
 */
record Identity(
        @Nullable StoredSession session,
        @Nullable SignedOn who,
        @Nullable ProjectRef project,
        Set<Role> roles,
        Set<Role> groupRoles) {

    boolean of(@Nullable SignedOn other) {
        return Objects.equals(who == null ? null : who.id(), other == null ? null : other.id());
    }
}
