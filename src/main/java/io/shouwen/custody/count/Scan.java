package io.shouwen.custody.count;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scan of a count.
 *
 * @param id made by the scanning page or phone; the same scan sent again is known by it
 * @param code as read, without blanks, upper case
 * @param place the slot or hook scanned before it; null if none was
 */
record Scan(UUID id, String code, @Nullable UUID place, Instant at) {}
