package io.shouwen.platform.list;

import io.shouwen.platform.Sql;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * An order of a list: columns that all run in one direction, the last one unique. An index must carry it; read
 * backwards it carries the other direction too.
 *
 * @param by the column's name in the address
 * @param down whether the largest values come first
 * @param table that has the columns and {@code project_id} and {@code id}
 */
public record SortOrder(String by, boolean down, String table, List<Column> columns) {

    private static final String BETWEEN = "~";

    /** A column as SQL. @param sql on the alias of the table in the list's query, one letter */
    public record Column(String sql, Type type) {}

    /** What a key holds of a column. */
    public enum Type {
        AT("timestamptz"),
        FLAG("boolean"),
        NUMBER("bigint"),
        DAY("date"),
        TEXT("text"),
        ID("uuid");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        private String written(Object value) {
            return this == TEXT
                    ? Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(value.toString().getBytes(StandardCharsets.UTF_8))
                    : value.toString();
        }

        private Object read(String text) {
            return switch (this) {
                case AT -> Sql.at(Instant.parse(text));
                case FLAG -> Boolean.parseBoolean(text);
                case DAY -> LocalDate.parse(text);
                case NUMBER -> Long.parseLong(text);
                case TEXT -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                case ID -> UUID.fromString(text);
            };
        }
    }

    public static Column at(String sql) {
        return new Column(sql, Type.AT);
    }

    public static Column id(String sql) {
        return new Column(sql, Type.ID);
    }

    /** The form used in addresses: {@code due}, or {@code -due} for the largest first. */
    public String text() {
        return (down ? "-" : "") + by;
    }

    /** The other direction. */
    public SortOrder turned() {
        return new SortOrder(by, !down, table, columns);
    }

    public String orderBy() {
        return " order by "
                + columns.stream()
                        .map(column -> column.sql() + (down ? " desc" : ""))
                        .collect(Collectors.joining(", "));
    }

    /** Condition for the rows behind a key, with the parameters {@code :key0, :key1 ...}; true without a key. */
    public String behind(@Nullable Key key) {
        return key == null
                ? "true"
                : row()
                        + (down ? " < " : " > ")
                        + IntStream.range(0, columns.size())
                                .mapToObj(n -> "cast(:key" + n + " as "
                                        + columns.get(n).type().sql + ")")
                                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Condition for the rows behind the one with the id {@code :row}. */
    public String behindRow() {
        return row() + (down ? " < " : " > ") + theRow();
    }

    /** The same with that row itself. */
    public String fromRow() {
        return row() + (down ? " <= " : " >= ") + theRow();
    }

    /**
     * A query for the ids before and behind the row with the id {@code :row}.
     *
     * @param id as SQL
     * @param rows from the {@code from} on to the last condition
     */
    public String around(String id, String rows) {
        return "(select " + id + " as id, false as behind " + rows + " and "
                + turned().behindRow() + turned().orderBy() + " limit 1) union all (select " + id
                + " as id, true as behind " + rows + " and " + behindRow() + orderBy() + " limit 1)";
    }

    private String row() {
        return columns.stream().map(Column::sql).collect(Collectors.joining(", ", "(", ")"));
    }

    private String theRow() {
        return "(select "
                + columns.stream()
                        .map(column -> column.sql().replaceAll("\\b[a-z]\\.", "here."))
                        .collect(Collectors.joining(", "))
                + " from " + table + " here where here.project_id = :project and here.id = :row)";
    }

    /** Where a page ends: the values of its last row. */
    public record Key(List<Object> values) {

        public StatementSpec bind(StatementSpec statement) {
            StatementSpec bound = statement;
            for (int n = 0; n < values.size(); n++) {
                bound = bound.param("key" + n, values.get(n));
            }
            return bound;
        }
    }

    /** The key of a row as it stands in the address. @param values of the columns, in their order */
    public String key(Object... values) {
        return IntStream.range(0, columns.size())
                .mapToObj(n -> columns.get(n).type().written(values[n]))
                .collect(Collectors.joining(BETWEEN));
    }

    /** A malformed key starts from the first page. */
    public @Nullable Key parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(BETWEEN, -1);
        if (parts.length != columns.size()) {
            return null;
        }
        try {
            List<Object> values = new ArrayList<>();
            for (int n = 0; n < parts.length; n++) {
                values.add(columns.get(n).type().read(parts[n]));
            }
            return new Key(values);
        } catch (RuntimeException malformed) {
            return null;
        }
    }
}
