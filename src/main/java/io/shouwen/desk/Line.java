package io.shouwen.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A telephone line that tells its events. @param secret what they must be signed with, or null */
record Line(UUID projectId, UUID id, @Nullable String secret) {}
