package io.shouwen.platform.security;

import java.util.UUID;

/** Published when a person's password is changed or reset, in that transaction. */
public record PasswordSet(UUID accountId) {}
