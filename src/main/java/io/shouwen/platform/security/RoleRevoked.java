package io.shouwen.platform.security;

import java.time.Instant;
import java.util.UUID;

/** A person holds a role in a project no longer; heard in the transaction that takes it back, in the project's scope. */
public record RoleRevoked(UUID accountId, UUID projectId, Role role, Instant at) {}
