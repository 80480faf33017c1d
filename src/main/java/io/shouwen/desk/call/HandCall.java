package io.shouwen.desk.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call taken on a telephone that tells no events. @param number as the register writes it, null when withheld */
record HandCall(@Nullable String number, Instant at, int rings) {}
