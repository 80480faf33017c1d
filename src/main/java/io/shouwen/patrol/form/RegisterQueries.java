package io.shouwen.patrol.form;

import io.shouwen.platform.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of registers: one query for each kind of row, however long the period. */
@Component
class RegisterQueries {

    /** A person and a period. @param walker null for everybody */
    record Span(UUID projectId, @Nullable UUID walker, Instant from, Instant until) {}

    record Walk(
            UUID id,
            UUID walker,
            String name,
            String number,
            String route,
            @Nullable String window,
            Instant startedAt,
            @Nullable Instant closedAt,
            String remark) {}

    /** @param items all items inspected; {@code bad} has those that were not good */
    record Visit(
            UUID id,
            UUID walk,
            UUID point,
            String place,
            Instant at,
            String means,
            String reason,
            List<UUID> items,
            List<UUID> bad) {}

    record Remark(UUID walk, UUID point, String place, String kind) {}

    /** @param way the decision, or null */
    record Found(
            UUID id,
            @Nullable UUID walk,
            @Nullable UUID visit,
            @Nullable UUID item,
            UUID walker,
            String name,
            String staffNumber,
            String place,
            Instant at,
            boolean major,
            String number,
            String title,
            @Nullable String way,
            @Nullable String decided) {}

    record Item(UUID id, @Nullable String preset, String text) {}

    private static final String WALKS = """
            from patrol.walk w
            where w.project_id = :project and w.started_at >= :from and w.started_at < :until
              and (:walker::uuid is null or w.by_id = :walker)\s""";

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Walk> walks(Span span) {
        return asked("""
                select w.id, w.by_id, a.name as person, coalesce(s.number, '') as staff, r.name as route, v.name as window,
                       w.started_at, w.closed_at, w.remark
                from (select w.* %s) w
                join platform.person a on a.id = w.by_id
                left join staff.member s on s.project_id = w.project_id and s.id = w.by_id
                join patrol.route r on r.project_id = w.project_id and r.id = w.route_id
                left join patrol.round d on d.project_id = w.project_id and d.id = w.round_id
                left join patrol.time_window v on v.project_id = d.project_id and v.id = d.window_id
                order by w.started_at, w.id""".formatted(WALKS), span)
                .query((row, n) -> new Walk(
                        id(row, "id"),
                        id(row, "by_id"),
                        row.getString("person"),
                        row.getString("staff"),
                        row.getString("route"),
                        row.getString("window"),
                        Sql.instant(row, "started_at"),
                        Sql.instantOrNull(row, "closed_at"),
                        row.getString("remark")))
                .list();
    }

    List<Visit> visits(Span span) {
        return asked("""
                select v.id, v.walk_id, v.checkpoint_id, c.place, v.at, v.means, v.reason, a.items, a.bad
                from patrol.visit v
                join patrol.checkpoint c on c.project_id = v.project_id and c.id = v.checkpoint_id
                left join lateral (
                    select array_agg(distinct n.item_id) as items, array_agg(distinct n.item_id) filter (where not n.good) as bad
                    from patrol.answer n where n.project_id = v.project_id and n.visit_id = v.id) a on true
                where v.project_id = :project and v.walk_id in (select w.id %s)
                order by v.at, v.id""".formatted(WALKS), span)
                .query((row, n) -> new Visit(
                        id(row, "id"),
                        id(row, "walk_id"),
                        id(row, "checkpoint_id"),
                        row.getString("place"),
                        Sql.instant(row, "at"),
                        row.getString("means"),
                        row.getString("reason"),
                        ids(row, "items"),
                        ids(row, "bad")))
                .list();
    }

    List<Remark> remarks(Span span) {
        return asked("""
                select m.walk_id, m.checkpoint_id, c.place, m.kind
                from patrol.remark m
                join patrol.checkpoint c on c.project_id = m.project_id and c.id = m.checkpoint_id
                where m.project_id = :project and m.walk_id in (select w.id %s)
                order by c.place, m.kind""".formatted(WALKS), span)
                .query((row, n) -> new Remark(
                        id(row, "walk_id"), id(row, "checkpoint_id"), row.getString("place"), row.getString("kind")))
                .list();
    }

    /** Findings of the period's walks, whenever found, and those without a walk. */
    List<Found> findings(Span span) {
        return asked("""
                select f.id, f.walk_id, f.visit_id, f.item_id, f.found_by, a.name as person, coalesce(s.number, '') as staff,
                       f.place, f.found_at, f.major, t.number, t.title, d.way, d.words
                from patrol.finding f
                join tickets.matter t on t.project_id = f.project_id and t.id = f.id
                join platform.person a on a.id = f.found_by
                left join staff.member s on s.project_id = f.project_id and s.id = f.found_by
                left join patrol.decision d on d.project_id = f.project_id and d.finding_id = f.id
                where f.project_id = :project and (f.walk_id in (select w.id %s)
                   or f.walk_id is null and f.found_at >= :from and f.found_at < :until
                      and (:walker::uuid is null or f.found_by = :walker))
                order by f.found_at, f.id""".formatted(WALKS), span)
                .query((row, n) -> new Found(
                        id(row, "id"),
                        row.getObject("walk_id", UUID.class),
                        row.getObject("visit_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        id(row, "found_by"),
                        row.getString("person"),
                        row.getString("staff"),
                        row.getString("place"),
                        Sql.instant(row, "found_at"),
                        row.getBoolean("major"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("way"),
                        row.getString("words")))
                .list();
    }

    /** Items in order, including retired ones. */
    List<Item> items(UUID projectId) {
        return jdbc.sql("""
                select i.id, i.preset, i.text from standard.asked_item i
                where i.project_id = ? order by i.checklist_id, i.position, i.id""")
                .param(projectId)
                .query((row, n) -> new Item(id(row, "id"), row.getString("preset"), row.getString("text")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Span span) {
        return jdbc.sql(sql)
                .param("project", span.projectId())
                .param("walker", span.walker())
                .param("from", Sql.at(span.from()))
                .param("until", Sql.at(span.until()));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
    }
}
