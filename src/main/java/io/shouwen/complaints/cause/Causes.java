package io.shouwen.complaints.cause;

import io.shouwen.complaints.ComplaintPart;
import io.shouwen.complaints.Works;
import io.shouwen.complaints.cause.view.CausePart;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.TicketSight;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of causes, measures and orders. */
@Repository
@Clause("4.1.2.3")
class Causes implements ComplaintPart {

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final TicketSight sight;

    Causes(JdbcClient jdbc, Colleagues colleagues, TicketSight sight) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.sight = sight;
    }

    void judged(UUID projectId, UUID id, CauseOfComplaint cause, String words, UUID by, Instant now) {
        jdbc.sql("""
                insert into complaints.cause (project_id, id, complaint_id, cause, words, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Ids.next(), id, cause.name(), words, by, now))
                .update();
    }

    void planned(UUID projectId, UUID remedy, UUID id, String what, UUID who, Instant until, UUID by, Instant now) {
        jdbc.sql("""
                insert into complaints.remedy (project_id, id, complaint_id, what, who_id, until_at, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, remedy, id, what, who, until, by, now))
                .update();
    }

    /** @throws NotFound if there is none or it is done already */
    void done(UUID projectId, UUID id, UUID remedy, String result, UUID by, Instant now) {
        if (jdbc.sql("""
                update complaints.remedy set done_at = ?, done_by = ?, result = ?
                where project_id = ? and id = ? and complaint_id = ? and done_at is null""")
                        .params(Sql.values(now, by, result, projectId, remedy, id))
                        .update()
                == 0) {
            throw new NotFound();
        }
    }

    void ordered(UUID projectId, UUID order, UUID id, UUID by, Instant now) {
        jdbc.sql("""
                insert into complaints.repair_order (project_id, order_id, complaint_id, by_id, at) values (?, ?, ?, ?, ?)
                on conflict do nothing""").params(Sql.values(projectId, order, id, by, now)).update();
    }

    /** The complaint of an open measure, and who is to do it; empty if it is done. */
    record Open(UUID complaint, UUID who, String what) {}

    Optional<Open> open(UUID projectId, UUID remedy) {
        return jdbc.sql(
                        "select complaint_id, who_id, what from complaints.remedy where project_id = ? and id = ? and done_at is null")
                .params(projectId, remedy)
                .query((row, n) ->
                        new Open(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .optional();
    }

    @Override
    public View of(Reader reader) {
        UUID project = reader.project().id();
        record Judged(CauseOfComplaint cause, String words) {}
        Judged judged = jdbc.sql("""
                select cause, words from complaints.cause where project_id = ? and complaint_id = ?
                order by at desc, id desc limit 1""")
                .params(project, reader.id())
                .query((row, n) -> new Judged(CauseOfComplaint.valueOf(row.getString(1)), row.getString(2)))
                .optional()
                .orElse(null);
        boolean works = Works.here(reader.actor());
        Set<UUID> barred = sight.barred(project, reader.id());
        return new CausePart(
                reader.id(),
                judged == null ? null : judged.cause(),
                judged == null ? "" : judged.words(),
                jdbc.sql("""
                        select m.*, p.name from complaints.remedy m join platform.person p on p.id = m.who_id
                        where m.project_id = ? and m.complaint_id = ? order by m.at, m.id limit 50""")
                        .params(project, reader.id())
                        .query((row, n) -> new CausePart.Remedy(
                                row.getObject("id", UUID.class),
                                row.getString("what"),
                                row.getString("name"),
                                Sql.instant(row, "until_at"),
                                Sql.instantOrNull(row, "done_at"),
                                row.getString("result") == null ? "" : row.getString("result")))
                        .list(),
                jdbc.sql("""
                        select t.id, t.number, t.title, t.stage from complaints.repair_order o
                        join tickets.matter t on t.project_id = o.project_id and t.id = o.order_id
                        where o.project_id = ? and o.complaint_id = ? order by o.at limit 50""")
                        .params(project, reader.id())
                        .query((row, n) -> new CausePart.Order(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getString("title"),
                                Stage.valueOf(row.getString("stage")).messageKey()))
                        .list(),
                works,
                works
                        ? colleagues.list(project).stream()
                                .filter(member -> !barred.contains(member.id()))
                                .map(member -> new CausePart.Person(member.id(), member.name()))
                                .toList()
                        : List.of(),
                reader.form());
    }
}
