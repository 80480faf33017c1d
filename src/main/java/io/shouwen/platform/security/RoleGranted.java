package io.shouwen.platform.security;

import java.time.Instant;
import java.util.UUID;

/** Published when a person is granted a role in a project, in that transaction and with the project in scope. */
public record RoleGranted(UUID accountId, UUID projectId, Role role, Instant at) {}
