package io.shouwen.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The things before and behind a thing in the list it was opened from.
 *
 * @param previous path below {@code /p/{project}/}, or null
 * @param next path below {@code /p/{project}/}, or null
 */
public record Neighbours(
        @Nullable String previous, @Nullable String next) {

    public static final Neighbours NONE = new Neighbours(null, null);
}
