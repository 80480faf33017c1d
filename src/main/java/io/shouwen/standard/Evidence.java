package io.shouwen.standard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure, as a line of a list.
 *
 * @param label what the record is, personal data masked
 * @param at the time that puts it into the period
 * @param kept whether it counts as kept
 * @param path its page below {@code /p/{project}/}, or null if it has none
 * @param who the name of the person responsible, or null
 */
public record Evidence(
        String label,
        Instant at,
        boolean kept,
        @Nullable String path,
        @Nullable String who) {}
