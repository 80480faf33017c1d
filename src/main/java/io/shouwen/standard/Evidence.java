package io.shouwen.standard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure, as a line of a list.
 *
 * @param label what it is, personal data masked
 * @param at when it counted
 * @param kept whether the clause was kept by it
 * @param path where it opens, below {@code /p/{project}/}, or null if it has no page
 * @param who who answers for it, or null
 */
public record Evidence(
        String label,
        Instant at,
        boolean kept,
        @Nullable String path,
        @Nullable String who) {}
