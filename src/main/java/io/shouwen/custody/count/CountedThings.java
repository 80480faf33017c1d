package io.shouwen.custody.count;

import io.shouwen.custody.Thing;
import io.shouwen.custody.count.Tally.Tagged;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a count should find, from the chain of custody: a thing is judged by where the chain says it lay when it was
 * scanned, and is due if it lay here from the begin of the count to its end.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CountedThings {

    private static final String THINGS = """
            with scope as materialized (
                select p.id from custody.place p
                left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
                where p.project_id = :project and p.kind in ('SLOT', 'HOOK')
                and (:place::uuid is null or :place::uuid in (p.parent_id, u.parent_id))),
            scanned as (select code, min(at) as at from unnest(:codes::text[], :ats::timestamptz[]) s (code, at) group by code),
            candidates as (
                select t.*, s.at as scanned_at from custody.thing t join scanned s on s.code = t.tag
                where t.project_id = :project
                union
                select t.*, s.at from custody.thing t left join scanned s on s.code = t.tag
                where :all and t.project_id = :project and (t.inside > 0 and t.place_id in (select id from scope)
                    or t.id in (select x.thing_id from custody.step x where x.project_id = :project and x.happened_at >= :begun))
                    and (:kind = '' or t.kind = :kind)),
            judged as (
                select t.id, t.tag, at_scan.place_id,
                    (:kind = '' or t.kind = :kind) and at_scan.place_id in (select id from scope) as here,
                    (:kind = '' or t.kind = :kind) and at_begin.place_id in (select id from scope)
                        and at_end.place_id in (select id from scope) as due,
                    t.inside + t.abroad > 0 as kept
                from candidates t
                left join lateral (select x.place_id from custody.step x where x.project_id = t.project_id
                    and x.thing_id = t.id and x.happened_at <= coalesce(t.scanned_at, :until) order by x.seq desc limit 1)
                    at_scan on true
                left join lateral (select x.place_id from custody.step x where x.project_id = t.project_id
                    and x.thing_id = t.id and x.happened_at <= :begun order by x.seq desc limit 1) at_begin on true
                left join lateral (select x.place_id from custody.step x where x.project_id = t.project_id
                    and x.thing_id = t.id and x.happened_at <= :until order by x.seq desc limit 1) at_end on true)
            select distinct on (tag) id, tag, place_id, coalesce(here, false) as here, coalesce(due, false) as due
            from judged order by tag, coalesce(here, false) desc, kept desc, id desc""";

    private final JdbcClient jdbc;

    CountedThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The things due, sorted by place, and those that were scanned besides. @param until now, or when the count ended */
    List<Tagged> of(UUID projectId, CountSession count, List<Scan> scans, Instant until) {
        return read(projectId, count, scans, until, true);
    }

    /** Only what was scanned. */
    List<Tagged> scanned(UUID projectId, CountSession count, List<Scan> scans, Instant until) {
        return read(projectId, count, scans, until, false);
    }

    private List<Tagged> read(UUID projectId, CountSession count, List<Scan> scans, Instant until, boolean all) {
        Thing.Kind kind = count.scope().things();
        Map<String, Instant> firsts = new LinkedHashMap<>();
        scans.forEach(scan -> firsts.putIfAbsent(scan.code(), scan.at()));
        List<Map.Entry<String, Instant>> first = List.copyOf(firsts.entrySet());
        return jdbc.sql("select j.* from (" + THINGS + """
                ) j left join custody.place p on p.project_id = :project and p.id = j.place_id
                where j.due or j.tag in (select code from unnest(:codes::text[]) c (code)) order by p.code, j.tag""")
                .param("project", projectId)
                .param("place", count.scope().place(), java.sql.Types.OTHER)
                .param("codes", Sql.column(first, Map.Entry::getKey))
                .param("ats", Sql.column(first, Map.Entry::getValue))
                .param("kind", kind == null ? "" : kind.name())
                .param("begun", Sql.at(count.begunAt()))
                .param("until", Sql.at(until))
                .param("all", all)
                .query((row, n) -> new Tagged(
                        row.getObject("id", UUID.class),
                        row.getString("tag"),
                        row.getObject("place_id", UUID.class),
                        row.getBoolean("here"),
                        row.getBoolean("due")))
                .list();
    }

    /** Whether a slot or hook belongs to what is counted. */
    boolean holds(UUID projectId, CountScope scope, UUID place) {
        Thing.Kind kind = scope.things();
        return jdbc.sql("""
                select exists (select from custody.place p
                    left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
                    where p.project_id = :project and p.id = :slot
                    and (:place::uuid is null or :place::uuid in (p.id, p.parent_id, u.parent_id))
                    and (:kind = '' or (:kind = 'KEY') = (p.kind in ('HOOK', 'CABINET'))))""")
                .param("project", projectId)
                .param("slot", place)
                .param("place", scope.place(), java.sql.Types.OTHER)
                .param("kind", kind == null ? "" : kind.name())
                .query(Boolean.class)
                .single();
    }
}
