package io.shouwen.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list by keyset: at most {@link #SIZE} rows and where the next page starts.
 *
 * @param next the key after which the next page starts, or null on the last page
 */
public record Cursor<T>(List<T> rows, @Nullable String next) {

    public static final int SIZE = 25;

    /** From a query that asked for one row more than a page holds. */
    public static <T> Cursor<T> of(List<T> oneMore, Function<T, String> key) {
        return oneMore.size() <= SIZE
                ? new Cursor<>(List.copyOf(oneMore), null)
                : new Cursor<>(List.copyOf(oneMore.subList(0, SIZE)), key.apply(oneMore.get(SIZE - 1)));
    }
}
