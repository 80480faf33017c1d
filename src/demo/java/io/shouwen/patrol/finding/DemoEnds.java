package io.shouwen.patrol.finding;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends of the demo's past findings, written as they would have been then. */
@Component
class DemoEnds {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    DemoEnds(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** An order as it was opened then. */
    UUID order(ProjectRef project, Kind kind, DemoStory story, UUID by, Instant at) {
        UUID id = Ids.next();
        LocalDate day = LocalDate.ofInstant(at, project.zone());
        int number = jdbc.sql("""
                insert into tickets.number_series as s (project_id, prefix, day, last) values (?, ?, ?, 1)
                on conflict (project_id, prefix, day) do update set last = s.last + 1 returning last""")
                .params(project.id(), prefix(kind), day)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into tickets.ticket (project_id, id, number, kind, channel, title, description, place, contact_name,
                    contact_phone, first_receiver_id, owner_id, owner_since, opened_at, due_at, due_rule, due_arguments)
                values (?, ?, ?, ?, 'STAFF', ?, ?, ?, '', '', ?, ?, ?, ?, ?, 'tickets.due.with-origin', '{}')""")
                .params(Sql.values(
                        project.id(),
                        id,
                        "%s-%s-%04d".formatted(prefix(kind), DAY.format(day), number),
                        kind.name(),
                        story.title(),
                        story.words(),
                        story.place()))
                .params(Sql.values(by, by, at, at, at.plus(Duration.ofHours(20))))
                .update();
        return id;
    }

    private static String prefix(Kind kind) {
        return kind.equals(Kind.REPAIR) ? "BX" : "WG";
    }

    /** Dealt with then. @return the settlement */
    UUID settled(UUID projectId, UUID ticket, UUID by, String way, String text, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into tickets.settlement (project_id, id, ticket_id, by_id, at, way, text) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, ticket, by, at, way, text))
                .update();
        jdbc.sql("update tickets.ticket set settlement_id = ?, level = 0 where project_id = ? and id = ?")
                .params(id, projectId, ticket)
                .update();
        deadlines.end(projectId, "ticket", ticket, "settle", at);
        return id;
    }

    /** More time is asked for now; whether it is given is the manager's to say. */
    void asked(UUID projectId, UUID ticket, UUID by, String reason, Instant now) {
        jdbc.sql("""
                insert into tickets.extension (project_id, id, ticket_id, by_id, at, reason, from_due, to_due)
                select t.project_id, ?, t.id, ?, ?, ?, t.due_at, t.due_at + interval '2 days'
                from tickets.ticket t where t.project_id = ? and t.id = ?""")
                .params(Sql.values(Ids.next(), by, now, reason, projectId, ticket))
                .update();
    }

    /** Closed then. */
    void closed(UUID projectId, UUID ticket, UUID settlement, UUID by, String text, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into tickets.closure
                    (project_id, id, ticket_id, settlement_id, settled_by, by_id, at, outcome, due_at)
                select t.project_id, ?, t.id, s.id, s.by_id, ?, ?, ?, t.due_at
                from tickets.ticket t join tickets.settlement s on s.project_id = t.project_id and s.id = ?
                where t.project_id = ? and t.id = ?""")
                .params(Sql.values(id, by, at, text, settlement, projectId, ticket))
                .update();
        jdbc.sql("update tickets.ticket set closure_id = ?, closed_at = ? where project_id = ? and id = ?")
                .params(Sql.values(id, at, projectId, ticket))
                .update();
    }
}
