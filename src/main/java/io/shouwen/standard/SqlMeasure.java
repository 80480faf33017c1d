package io.shouwen.standard;

import io.shouwen.platform.Sql;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A measure defined by one query that lists what was due. The figure and its evidence wrap the same query, so they
 * cannot differ.
 *
 * @param due SQL with the parameters {@code :project}, {@code :from} (inclusive), {@code :to} (exclusive) and
 *     {@code :now}. It returns one row per due record:
 *     {@code id uuid, at timestamptz, kept boolean, label text, path text, who text}; {@code path} and {@code who} may
 *     be null. The count reads only {@code kept}.
 * @param target percent of what is due, 1 to 100
 */
public record SqlMeasure(
        JdbcClient jdbc,
        String key,
        String due,
        int target,
        @Nullable StarItem targetItem) implements Measure {

    public SqlMeasure {
        if (target < 1 || target > 100) {
            throw new IllegalArgumentException("target " + target);
        }
    }

    public SqlMeasure(JdbcClient jdbc, String key, String due, int target) {
        this(jdbc, key, due, target, null);
    }

    public SqlMeasure(JdbcClient jdbc, String key, String due) {
        this(jdbc, key, due, USUAL_TARGET);
    }

    /** The same, with the target that a star level asks in an item. */
    public SqlMeasure withTargetOf(StarItem item) {
        return new SqlMeasure(jdbc, key, due, target, item);
    }

    private record Line(UUID id, Evidence evidence) {}

    @Override
    public Count count(UUID projectId, Period period) {
        return Objects.requireNonNull(counts(List.of(this), projectId, period).get(this));
    }

    /** Counts all of them by one statement: one round trip, and one snapshot. */
    static Map<SqlMeasure, Count> counts(List<SqlMeasure> measures, UUID projectId, Period period) {
        Map<SqlMeasure, Count> counts = new LinkedHashMap<>();
        if (!measures.isEmpty()) {
            String sql = IntStream.range(0, measures.size())
                    .mapToObj(i -> "select " + i + ", count(*) filter (where kept), count(*) from ("
                            + measures.get(i).due + ") d")
                    .collect(Collectors.joining(" union all "));
            measures.getFirst().asking(sql, projectId, period).query(row -> {
                counts.put(measures.get(row.getInt(1)), new Count(row.getLong(2), row.getLong(3)));
            });
        }
        return counts;
    }

    @Override
    public Cursor<Evidence> records(UUID projectId, Period period, Side side, @Nullable String after) {
        Key place = Key.parse(after);
        List<Line> lines = asking(list(side, Cursor.SIZE + 1), projectId, period)
                .param("afterAt", place == null ? null : Sql.at(place.at()))
                .param("afterId", place == null ? null : place.id())
                .query(SqlMeasure::line)
                .list();
        Cursor<Line> page = Cursor.of(lines, line -> new Key(line.evidence().at(), line.id()).text());
        return new Cursor<>(page.rows().stream().map(Line::evidence).toList(), page.next());
    }

    @Override
    public void each(UUID projectId, Period period, Side side, int limit, Consumer<Evidence> line) {
        asking(list(side, limit), projectId, period)
                .param("afterAt", null)
                .param("afterId", null)
                .query((row, n) -> line(row, n).evidence())
                .list()
                .forEach(line);
    }

    private String list(Side side, int limit) {
        String which = switch (side) {
            case DUE -> "true";
            case KEPT -> "kept";
            case MISSED -> "not kept";
        };
        return "select id, at, kept, label, path, who from (" + due + ") d where " + which
                + " and (cast(:afterAt as timestamptz) is null or (at, id) < (:afterAt, cast(:afterId as uuid)))"
                + " order by at desc, id desc limit " + limit;
    }

    private StatementSpec asking(String sql, UUID projectId, Period period) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("from", Sql.at(period.from()))
                .param("to", Sql.at(period.to()))
                .param("now", Sql.at(period.asOf()));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                new Evidence(
                        row.getString("label"),
                        Sql.instant(row, "at"),
                        row.getBoolean("kept"),
                        row.getString("path"),
                        row.getString("who")));
    }
}
