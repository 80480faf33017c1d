package io.shouwen.repairs;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.repairs.view.RepairPage.Approval;
import io.shouwen.repairs.view.RepairPage.Clock;
import io.shouwen.repairs.view.RepairPage.Completion;
import io.shouwen.repairs.view.RepairPage.Event;
import io.shouwen.repairs.view.RepairPage.Header;
import io.shouwen.repairs.view.RepairPage.Pause;
import io.shouwen.repairs.view.RepairPage.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the page of a repair. */
@Repository
class RepairQueries {

    private static final int MOST = 300;

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("receive", "flag"),
            Map.entry("dispatch", "arrows-exchange"),
            Map.entry("accept", "user-check"),
            Map.entry("take", "user-check"),
            Map.entry("finish", "tool"),
            Map.entry("approve", "circle-check"),
            Map.entry("refuse", "arrow-back-up"),
            Map.entry("decline", "arrow-back-up"),
            Map.entry("pause", "hourglass"),
            Map.entry("miss", "hourglass"),
            Map.entry("appointment", "clock"));

    private final JdbcClient jdbc;

    RepairQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Header header(UUID projectId, Repair repair) {
        return jdbc.sql("""
                select t.*, o.name as owner, k.name as counterpart, g.name as offered_name
                from tickets.matter t
                join platform.person o on o.id = t.owner_id
                left join platform.person k on k.id = t.counterpart_id
                left join platform.person g on g.id = t.offered_to
                where t.project_id = ? and t.id = ?""")
                .params(projectId, repair.id())
                .query((row, n) -> header(repair, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Header header(Repair repair, ResultSet row) throws SQLException {
        return new Header(
                repair.id(),
                row.getString("number"),
                row.getString("title"),
                row.getString("description"),
                repair.stage(),
                repair.last().seq(),
                repair.common(),
                repair.signature(),
                row.getObject("emergency_id") != null,
                row.getObject("led_at") != null,
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("place"),
                row.getString("contact_name"),
                !row.getString("contact_phone").isEmpty(),
                row.getString("owner"),
                row.getString("counterpart"),
                row.getString("offered_name"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                row.getInt("level"),
                row.getInt("reopened"));
    }

    /** Oldest first. */
    List<Event> course(UUID projectId, UUID id) {
        return jdbc.sql("""
                select e.*, b.name as who, w.name as whom from (
                    select s.at, s.seq, lower(replace(s.move, '_', '-')) as what, s.by_id, d.to_id,
                           concat_ws('；', nullif(s.words, ''), nullif(d.reason, '')) as words
                    from repairs.step s left join repairs.dispatch d on d.project_id = s.project_id and d.id = s.id
                    where s.project_id = :project and s.repair_id = :repair
                    union all
                    select p.ended_at, 1000, 'pause-ended', p.ended_by, null, '' from repairs.pause p
                    where p.project_id = :project and p.repair_id = :repair and p.ended_at is not null
                      and not exists (select from repairs.step s where s.project_id = p.project_id and s.repair_id = p.repair_id
                                      and s.move = 'RESUME' and s.at = p.ended_at)
                    union all
                    select a.at, 1001, 'appointment', a.by_id, null, a.agreed from repairs.appointment a
                    where a.project_id = :project and a.repair_id = :repair
                    union all
                    select h.at, 1002, 'helper', h.by_id, h.person_id, '' from repairs.helper h
                    where h.project_id = :project and h.repair_id = :repair
                ) e left join platform.person b on b.id = e.by_id left join platform.person w on w.id = e.to_id
                order by e.at, e.seq limit :most""")
                .param("project", projectId)
                .param("repair", id)
                .param("most", MOST)
                .query((row, n) -> new Event(
                        Sql.instant(row, "at"),
                        row.getString("who"),
                        "repairs.course." + row.getString("what"),
                        row.getString("whom"),
                        row.getString("words"),
                        ICONS.getOrDefault(row.getString("what"), "check")))
                .list();
    }

    List<Clock> clocks(UUID projectId, UUID id) {
        return jdbc
                .sql("""
                select distinct on (clock) clock, since, due_at, met_at from repairs.clock
                where project_id = ? and repair_id = ? and ended_at is null order by clock, since desc""")
                .params(projectId, id)
                .query((row, n) -> new Clock(
                        RepairClock.valueOf(row.getString("clock")),
                        Sql.instant(row, "since"),
                        Sql.instant(row, "due_at"),
                        Sql.instantOrNull(row, "met_at")))
                .stream()
                .sorted(java.util.Comparator.comparing(Clock::clock))
                .toList();
    }

    Work work(UUID projectId, UUID id, Instant now) {
        return jdbc.sql("""
                select a.from_at, a.to_at, a.agreed, p.reason, p.name, p.stops, p.vacant, p.at as paused_at, p.until_at,
                       c.cause, c.as_diagnosed, c.materials, f.words, v.way, v.name as signed_by, v.drawing_id, x.at as approved_at,
                       array(select h.name from repairs.helper e join platform.person h on h.id = e.person_id
                             where e.project_id = r.project_id and e.repair_id = r.id order by e.at) as helpers,
                       (select coalesce(sum(extract(epoch from coalesce(q.ended_at, greatest(:now, q.at)) - q.at)), 0)
                        from repairs.pause q where q.project_id = r.project_id and q.repair_id = r.id) as paused
                from repairs.repair r
                left join lateral (select * from repairs.appointment a where a.project_id = r.project_id and a.repair_id = r.id
                                   order by a.at desc limit 1) a on true
                left join repairs.pause p on p.project_id = r.project_id and p.repair_id = r.id and p.ended_at is null
                left join lateral (select s.id, s.words from repairs.step s where s.project_id = r.project_id
                                   and s.repair_id = r.id and s.move = 'FINISH' order by s.seq desc limit 1) f on true
                left join repairs.completion c on c.project_id = r.project_id and c.id = f.id
                left join repairs.approval v on v.project_id = r.project_id and v.completion_id = c.id
                left join repairs.step x on x.project_id = v.project_id and x.id = v.id
                where r.project_id = :project and r.id = :repair""")
                .param("project", projectId)
                .param("repair", id)
                .param("now", Sql.at(now))
                .query((row, n) -> new Work(
                        Sql.instantOrNull(row, "from_at"),
                        Sql.instantOrNull(row, "to_at"),
                        row.getString("agreed") == null ? "" : row.getString("agreed"),
                        Arrays.asList((String[]) row.getArray("helpers").getArray()),
                        Duration.ofSeconds(row.getLong("paused")),
                        pause(row),
                        completion(row),
                        approval(row)))
                .single();
    }

    private static @Nullable Pause pause(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? null
                : new Pause(
                        new PauseReason(reason, row.getString("name"), row.getBoolean("stops")),
                        row.getBoolean("vacant"),
                        Sql.instant(row, "paused_at"),
                        Sql.instant(row, "until_at"));
    }

    private static @Nullable Completion completion(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return cause == null
                ? null
                : new Completion(
                        cause,
                        row.getObject("as_diagnosed", Boolean.class),
                        row.getString("materials"),
                        row.getString("words"));
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        String way = row.getString("way");
        return way == null
                ? null
                : new Approval(
                        "repairs.approval." + way.toLowerCase(java.util.Locale.ROOT),
                        row.getString("signed_by"),
                        row.getObject("drawing_id", UUID.class),
                        Sql.instant(row, "approved_at"));
    }
}
