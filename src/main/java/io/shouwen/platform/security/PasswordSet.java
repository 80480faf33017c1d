package io.shouwen.platform.security;

import java.util.UUID;

/** A person's password was changed or reset; heard in the transaction that does it. */
public record PasswordSet(UUID accountId) {}
