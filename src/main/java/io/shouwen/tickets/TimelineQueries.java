package io.shouwen.tickets;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.view.Fact;
import io.shouwen.tickets.view.TicketPage;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the timeline of a ticket, oldest first, in one query. */
@Repository
class TimelineQueries {

    private static final int MOST = 500;

    private static final String FACTS = """
            with fact (at, step, what, by_id, to_id, words) as (
                select opened_at, 0, case opened_by_kind when 'RESIDENT' then 'reported' else 'opened' end,
                       case opened_by_kind when 'STAFF' then first_receiver_id end,
                       case opened_by_kind when 'RESIDENT' then first_receiver_id end, ''
                from tickets.ticket where project_id = :project and id = :ticket
                union all
                select at, 1, case when district_id is not null then 'district'
                                   when department_id is null and by_id = to_id then 'taken-over' else 'offered' end,
                       by_id, coalesce(department_id, to_id), reason
                from tickets.hand_over where project_id = :project and ticket_id = :ticket
                union all
                select answered_at, 2, lower(answer), answered_by, null, answer_reason
                from tickets.hand_over
                where project_id = :project and ticket_id = :ticket and answer is not null and district_id is null
                  and (department_id is not null or by_id is distinct from to_id)
                union all
                select a.at, 3, 'unanswered.' || a.level, null, h.department_id, ''
                from tickets.hand_over h
                join tickets.hand_over_alarm a on a.project_id = h.project_id and a.hand_over_id = h.id
                where h.project_id = :project and h.ticket_id = :ticket
                union all
                select at, 3, 'contact.' || lower(way), by_id, null, whom || '：' || words
                from tickets.contact where project_id = :project and ticket_id = :ticket
                union all
                select at, 3, 'comment', by_id, null, text
                from tickets.comment where project_id = :project and ticket_id = :ticket
                union all
                select at, 3, 'asked', by_id, null,
                       reason || ' → ' || to_char(to_due at time zone :zone, 'MM-DD HH24:MI')
                from tickets.extension where project_id = :project and ticket_id = :ticket
                union all
                select answered_at, 3, case when granted then 'granted' else 'refused' end, answered_by, null, answer_reason
                from tickets.extension where project_id = :project and ticket_id = :ticket and granted is not null
                union all
                select at, 3, case when by_id is null then 'told.' else 'reported.' end || level, by_id, null, reason
                from tickets.escalation where project_id = :project and ticket_id = :ticket
                union all
                select at, 1, case when by_id is null then 'emergency-claimed.' else 'emergency.' end || fault, by_id, null, reason
                from tickets.emergency where project_id = :project and ticket_id = :ticket
                union all
                select min(a.at), 2, 'emergency-alarm.' || a.level, null, null, string_agg(p.name, '、' order by p.name)
                from tickets.emergency_alarm a join platform.person p on p.id = a.person_id
                where a.project_id = :project and a.ticket_id = :ticket group by a.emergency_id, a.level
                union all
                select x.at, 3, x.what, x.by_id, null, x.words
                from tickets.emergency e
                cross join lateral (values (e.confirmed_at, 'emergency-confirmed', e.confirmed_by, ''),
                                           (e.taken_at, 'emergency-taken', e.taken_by, ''),
                                           (e.withdrawn_at, 'emergency-withdrawn', e.withdrawn_by, e.withdrawn_reason))
                    x (at, what, by_id, words)
                where e.project_id = :project and e.ticket_id = :ticket and x.at is not null
                union all
                select at, 4, 'settled.' || lower(way), by_id, null, text
                from tickets.settlement where project_id = :project and ticket_id = :ticket
                union all
                select at, 5, 'closed', by_id, null, outcome
                from tickets.closure where project_id = :project and ticket_id = :ticket
                union all
                select c.at, 6, case when c.score is not null then 'score.' || c.score
                                     when c.reached then 'called' else 'missed' end, c.by_id, null, c.note
                from tickets.follow_up f
                join tickets.follow_up_call c on c.project_id = f.project_id and c.follow_up_id = f.id
                where f.project_id = :project and f.ticket_id = :ticket
                union all
                select at, 6, 'linked.' || score, null, null, note
                from tickets.satisfaction where project_id = :project and ticket_id = :ticket and by_link
                union all
                select at, 7, 'reopened', by_id, null, reason
                from tickets.reopening where project_id = :project and ticket_id = :ticket)
            select f.at, f.what, coalesce(d.name, w.name) as whom, f.words, f.by_kind,
                   case f.by_kind when 'STAFF' then b.name when 'RESIDENT' then nullif(t.contact_name, '') end as who
            from (select fact.*, case when by_id is not null then 'STAFF'
                                      when what = 'reported' or what like 'linked.%' or what like 'emergency-claimed.%' then 'RESIDENT'
                                      else 'SYSTEM' end as by_kind
                  from fact) f
            join tickets.ticket t on t.project_id = :project and t.id = :ticket
            left join platform.person b on b.id = f.by_id
            left join platform.person w on w.id = f.to_id
            left join staff.department_head d on d.project_id = :project and d.id = f.to_id
            order by f.at, f.step limit :most""";

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fact> of(UUID projectId, UUID ticketId, String zone) {
        return jdbc.sql(FACTS)
                .param("project", projectId)
                .param("ticket", ticketId)
                .param("zone", zone)
                .param("most", MOST)
                .query((row, n) -> new Fact(
                        Sql.instant(row, "at"),
                        row.getString("what"),
                        Actor.Kind.valueOf(row.getString("by_kind")),
                        row.getString("who"),
                        row.getString("whom"),
                        row.getString("words")))
                .list();
    }

    List<TicketPage.Attachment> files(UUID projectId, UUID ticketId) {
        return jdbc.sql("""
                select f.id, f.name, f.content_type like 'image/%' as image, k.who, k.resident, k.at
                from (select k.project_id, k.file_id, a.name as who, false as resident, c.at
                      from tickets.comment_file k
                      join tickets.comment c on c.project_id = k.project_id and c.id = k.comment_id
                      join platform.person a on a.id = c.by_id
                      where k.project_id = :project and k.ticket_id = :ticket
                      union all
                      select k.project_id, k.file_id, t.contact_name, true, t.opened_at
                      from tickets.report_file k
                      join tickets.ticket t on t.project_id = k.project_id and t.id = k.ticket_id
                      where k.project_id = :project and k.ticket_id = :ticket) k
                join platform.stored_file f on f.project_id = k.project_id and f.id = k.file_id
                order by k.at, f.id limit 200""")
                .param("project", projectId)
                .param("ticket", ticketId)
                .query((row, n) -> new TicketPage.Attachment(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("image"),
                        row.getString("who"),
                        row.getBoolean("resident"),
                        Sql.instant(row, "at")))
                .list();
    }
}
