package io.shouwen.standard.star;

import io.shouwen.standard.StarItem;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a project in one item at one moment.
 *
 * @param confirmed false for a shipped value whose source is weak
 * @param level the level whose value it is; null if it is the project's own, stricter one
 */
public record Asked(
        StarItem item,
        Amount amount,
        boolean confirmed,
        @Nullable StarLevel level) {

    public boolean own() {
        return level == null;
    }

    /** Message key of whose value it is. */
    public String whoseKey() {
        return level == null ? "standard.star.own" : level.messageKey();
    }
}
