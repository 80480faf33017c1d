package io.shouwen.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows for one statement with {@code unnest}; everything travels as text and is cast there. */
final class Columns {

    private Columns() {}

    static <T> @Nullable String[] of(List<T> rows, Function<T, ? extends @Nullable Object> column) {
        List<@Nullable String> values = new ArrayList<>(rows.size());
        for (T row : rows) {
            Object value = column.apply(row);
            values.add(value == null ? null : value.toString());
        }
        return values.toArray(new String[0]);
    }
}
