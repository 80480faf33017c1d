package io.shouwen.desk.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who calls, as the call remembers it. */
record Caller(UUID residentId, @Nullable UUID houseId, String name, String house) {}
