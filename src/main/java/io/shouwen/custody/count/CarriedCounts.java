package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a phone carries so that a count can be begun or go on without a signal: what can be counted, the slots there and the
 * tags expected in them. What the phone sends is kept by {@link BeginCount}, {@link KeepScan} and {@link EndCount}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
public class CarriedCounts {

    private static final Duration REMEMBERED = Duration.ofDays(3);

    /** @param over ids of counts, as phones know them, that ended lately */
    public record Carried(List<Countable> places, List<Spot> spots, List<Expected> expected, List<UUID> over) {}

    /**
     * A room, shelf or cabinet.
     *
     * @param room of a shelf the room it stands in; else null
     * @param count the open count of it; null if nobody counts it now
     * @param begunBy who began that count; empty if nobody did
     * @param scanned in it so far, in order
     */
    public record Countable(
            UUID place,
            Place.Kind kind,
            @Nullable UUID room,
            String said,
            @Nullable UUID count,
            String begunBy,
            List<Scanned> scanned) {}

    /** @param slot where it was scanned; null if nobody knows */
    public record Scanned(UUID id, String code, @Nullable UUID slot) {}

    /** A slot or hook. @param in the shelf and room, or the cabinet */
    public record Spot(UUID id, String code, List<UUID> in) {}

    /** @param label of a key; empty for parcels and items, whose labels may name people */
    public record Expected(String tag, String label, UUID slot) {}

    private final CountSessions counts;
    private final JdbcClient jdbc;

    CarriedCounts(CountSessions counts, JdbcClient jdbc) {
        this.counts = counts;
        this.jdbc = jdbc;
    }

    public Carried of(UUID projectId, Instant now) {
        return new Carried(
                places(projectId), spots(projectId), expected(projectId), over(projectId, now.minus(REMEMBERED)));
    }

    private List<Countable> places(UUID projectId) {
        Map<UUID, CountSession> open = new HashMap<>();
        for (CountSession session : counts.open(projectId)) {
            UUID place = session.scope().place();
            if (place != null) {
                open.put(place, session);
            }
        }
        Map<UUID, List<Scanned>> scanned = open.isEmpty() ? Map.of() : scanned(projectId);
        return jdbc.sql("""
                select p.id, p.kind, u.id as room, btrim(p.code || ' ' || p.name) as said from custody.place p
                left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
                where p.project_id = ? and p.kind in ('ROOM', 'SHELF', 'CABINET') and p.closed_at is null
                order by p.kind <> 'CABINET', coalesce(u.code, p.code), p.kind = 'SHELF', p.code""")
                .param(projectId)
                .query((row, n) -> countable(row, open, scanned))
                .list();
    }

    private static Countable countable(ResultSet row, Map<UUID, CountSession> open, Map<UUID, List<Scanned>> scanned)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CountSession session = open.get(id);
        return new Countable(
                id,
                Place.Kind.valueOf(row.getString("kind")),
                row.getObject("room", UUID.class),
                row.getString("said"),
                session == null ? null : session.id(),
                session == null ? "" : session.begunBy(),
                session == null ? List.of() : scanned.getOrDefault(session.id(), List.of()));
    }

    private Map<UUID, List<Scanned>> scanned(UUID projectId) {
        Map<UUID, List<Scanned>> scanned = new HashMap<>();
        jdbc.sql("""
                select s.count_id, s.id, s.code, s.place_id from custody.count_scan s
                join custody.count_session c on c.project_id = s.project_id and c.id = s.count_id and c.ended_at is null
                where s.project_id = ? and s.scanned_place_id is null order by s.happened_at, s.id""").param(projectId).query(row -> {
            scanned.computeIfAbsent(row.getObject("count_id", UUID.class), count -> new ArrayList<>())
                    .add(new Scanned(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getObject("place_id", UUID.class)));
        });
        return scanned;
    }

    private List<Spot> spots(UUID projectId) {
        return jdbc.sql("""
                select p.id, p.code, array_remove(array[p.parent_id, u.parent_id], null) as within from custody.place p
                left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
                where p.project_id = ? and p.kind in ('SLOT', 'HOOK') order by p.code""")
                .param(projectId)
                .query((row, n) ->
                        new Spot(row.getObject("id", UUID.class), row.getString("code"), ids(row.getArray("within"))))
                .list();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private List<Expected> expected(UUID projectId) {
        return jdbc.sql("""
                select t.tag, case when t.kind = 'KEY' then t.label else '' end as label, t.place_id
                from custody.thing t join custody.place p on p.project_id = t.project_id and p.id = t.place_id
                where t.project_id = ? and t.inside > 0 order by p.code, t.tag""")
                .param(projectId)
                .query((row, n) -> new Expected(
                        row.getString("tag"), row.getString("label"), row.getObject("place_id", UUID.class)))
                .list();
    }

    /** Begins that joined a count are over when it is. */
    private List<UUID> over(UUID projectId, Instant since) {
        return jdbc.sql("""
                select x.id from custody.count_session c
                cross join lateral (select c.id union all select j.id from custody.count_join j
                    where j.project_id = c.project_id and j.count_id = c.id) x
                where c.project_id = ? and c.ended_at > ? order by c.ended_at, x.id""")
                .params(projectId, Sql.at(since))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
