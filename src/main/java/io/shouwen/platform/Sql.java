package io.shouwen.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts parameters and results: the driver uses OffsetDateTime for timestamptz, the rules use Instant. */
public final class Sql {

    private Sql() {}

    /** Parameters in order, nulls allowed; instants are converted for the driver. */
    public static List<@Nullable Object> values(@Nullable Object... values) {
        List<@Nullable Object> converted = new ArrayList<>(values.length);
        for (Object value : values) {
            converted.add(value instanceof Instant instant ? at(instant) : value);
        }
        return converted;
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A column of values for {@code unnest}, sent as text and cast in the statement. */
    public static <T> @Nullable String[] column(List<T> rows, Function<T, ? extends @Nullable Object> of) {
        List<@Nullable String> values = new ArrayList<>(rows.size());
        for (T row : rows) {
            Object value = of.apply(row);
            values.add(value == null ? null : value.toString());
        }
        return values.toArray(new String[0]);
    }
}
