package io.shouwen.platform.security;

import java.time.Instant;
import java.util.UUID;

/** A person holds a role in a project from now on; heard in the transaction that grants it, in the project's scope. */
public record RoleGranted(UUID accountId, UUID projectId, Role role, Instant at) {}
