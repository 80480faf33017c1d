package io.shouwen.desk.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller, as stored with the call. */
record Caller(UUID residentId, @Nullable UUID houseId, String name, String house) {}
