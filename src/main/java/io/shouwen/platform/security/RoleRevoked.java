package io.shouwen.platform.security;

import java.time.Instant;
import java.util.UUID;

/** Published when a person's role in a project is revoked, in that transaction and with the project in scope. */
public record RoleRevoked(UUID accountId, UUID projectId, Role role, Instant at) {}
