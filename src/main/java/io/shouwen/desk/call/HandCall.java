package io.shouwen.desk.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call on a telephone without events, entered manually. @param number in canonical form, null if withheld */
record HandCall(@Nullable String number, Instant at, int rings) {}
