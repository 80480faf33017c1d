package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.platform.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a phone carries so that a count can be begun or go on without signal: of each room and cabinet its slots and the
 * tags expected there. What the phone sends is kept by {@link BeginCount}, {@link KeepScan} and {@link EndCount}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
public class CarriedCounts {

    /**
     * A room or cabinet.
     *
     * @param count the open count of it; null if nobody counts it now
     * @param begunBy who began that count; empty if nobody did
     * @param scanned codes scanned in it so far
     */
    public record Carried(
            UUID place,
            String said,
            @Nullable UUID count,
            String begunBy,
            List<Spot> spots,
            List<Expected> expected,
            List<String> scanned) {}

    /** A slot or hook. */
    public record Spot(UUID id, String code) {}

    /** @param label of a key; empty for parcels and items, whose labels may name people */
    public record Expected(String tag, String label, UUID place) {}

    private record Top(UUID id, Place.Kind kind, String said) {}

    private final CountSessions counts;
    private final Scans scans;
    private final JdbcClient jdbc;

    CarriedCounts(CountSessions counts, Scans scans, JdbcClient jdbc) {
        this.counts = counts;
        this.scans = scans;
        this.jdbc = jdbc;
    }

    public List<Carried> of(UUID projectId) {
        List<CountSession> open = counts.open(projectId);
        List<Top> tops = jdbc.sql("""
                select id, kind, btrim(code || ' ' || name) as said from custody.place
                where project_id = ? and parent_id is null and closed_at is null order by kind, code""")
                .params(projectId)
                .query((row, n) -> new Top(
                        row.getObject("id", UUID.class),
                        Place.Kind.valueOf(row.getString("kind")),
                        row.getString("said")))
                .list();
        List<Carried> all = new ArrayList<>();
        for (Top top : tops) {
            CountSession session = open.stream()
                    .filter(one -> top.id().equals(one.scope().place()))
                    .findFirst()
                    .orElse(null);
            all.add(new Carried(
                    top.id(),
                    top.said(),
                    session == null ? null : session.id(),
                    session == null ? "" : session.begunBy(),
                    spots(projectId, top.id()),
                    expected(projectId, top.id()),
                    session == null
                            ? List.of()
                            : scans.of(projectId, session.id()).stream()
                                    .map(Scan::code)
                                    .toList()));
        }
        return all;
    }

    private List<Spot> spots(UUID projectId, UUID top) {
        return jdbc.sql("""
                select p.id, p.code from custody.place p
                left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
                where p.project_id = :project and p.kind in ('SLOT', 'HOOK') and :top in (p.parent_id, u.parent_id)
                order by p.code""")
                .param("project", projectId)
                .param("top", top)
                .query((row, n) -> new Spot(row.getObject("id", UUID.class), row.getString("code")))
                .list();
    }

    private List<Expected> expected(UUID projectId, UUID top) {
        return jdbc.sql("""
                select t.tag, case when t.kind = 'KEY' then t.label else '' end as label, t.place_id
                from custody.thing t
                join custody.place p on p.project_id = t.project_id and p.id = t.place_id
                left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
                where t.project_id = :project and t.inside > 0 and :top in (p.parent_id, u.parent_id) order by p.code, t.tag""")
                .param("project", projectId)
                .param("top", top)
                .query((row, n) -> new Expected(
                        row.getString("tag"), row.getString("label"), row.getObject("place_id", UUID.class)))
                .list();
    }
}
