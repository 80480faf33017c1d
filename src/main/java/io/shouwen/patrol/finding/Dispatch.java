package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding was sent.
 *
 * @param role the role in which the person sent it: SUPERVISOR or MANAGER
 * @param to a person or a department
 * @param order the ticket opened for it, or null
 */
@Clause("4.3.2")
record Dispatch(
        UUID id,
        UUID by,
        Role role,
        Instant at,
        Way way,
        String opinion,
        @Nullable UUID to,
        @Nullable UUID order) {}
