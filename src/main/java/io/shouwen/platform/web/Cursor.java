package io.shouwen.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list by keyset, of at most {@link #SIZE} rows.
 *
 * @param next the key after which the next page starts, or null on the last page
 */
public record Cursor<T>(List<T> rows, @Nullable String next) {

    public static final int SIZE = 25;

    /** @param oneMore result of a query with the limit {@link #SIZE} + 1 */
    public static <T> Cursor<T> of(List<T> oneMore, Function<T, String> key) {
        return oneMore.size() <= SIZE
                ? new Cursor<>(List.copyOf(oneMore), null)
                : new Cursor<>(List.copyOf(oneMore.subList(0, SIZE)), key.apply(oneMore.get(SIZE - 1)));
    }
}
