package io.shouwen.tickets.measure;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import io.shouwen.standard.StarItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of tickets, counted from their facts. */
@Configuration(proxyBeanMethods = false)
class TicketMeasures {

    private static final String LINE =
            "t.number || ' ' || t.title as label, 'tickets/' || t.id as path, a.name as who ";

    private final JdbcClient jdbc;

    TicketMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tickets of houses with a butler who is the resident's counterpart or the owner. */
    @Bean
    @Clause("4.1.2.1")
    Measure withCounterpart() {
        return measure("counterpart", "select t.id, t.opened_at as at, " + """
                t.counterpart_id is not null or exists (
                    select from platform.person_role g where g.person_id = t.owner_id
                    and g.project_id = t.project_id and g.role = 'BUTLER') as kept,
                """ + LINE + """
                from tickets.ticket t join platform.person a on a.id = coalesce(t.counterpart_id, t.owner_id)
                where t.project_id = :project and t.house_id is not null
                  and t.opened_at >= :from and t.opened_at < :to and t.opened_at <= :now""");
    }

    /**
     * Tickets with a complete chain: each owner accepted it from the one before, the first from nobody, and the last is
     * the present owner.
     */
    @Bean
    @Clause("4.1.1.2")
    Measure unbrokenChain() {
        return measure("chain", "select t.id, t.opened_at as at, " + """
                not exists (
                    select from (
                        select h.from_id, lag(h.to_id, 1, t.first_receiver_id) over (order by h.answered_at, h.id) as before
                        from tickets.hand_over h
                        where h.project_id = t.project_id and h.ticket_id = t.id and h.answer = 'ACCEPTED') c
                    where c.from_id <> c.before)
                and t.owner_id = coalesce((
                    select h.to_id from tickets.hand_over h
                    where h.project_id = t.project_id and h.ticket_id = t.id and h.answer = 'ACCEPTED'
                    order by h.answered_at desc, h.id desc limit 1), t.first_receiver_id) as kept,
                """ + LINE + """
                from tickets.ticket t join platform.person a on a.id = t.owner_id
                where t.project_id = :project
                  and t.opened_at >= :from and t.opened_at < :to and t.opened_at <= :now""");
    }

    @Bean
    @Clause({"2.1.3", "4.1.1.5"})
    Measure satisfied() {
        return new SqlMeasure(
                        jdbc,
                        "tickets.satisfied",
                        "select s.closure_id as id, s.at, s.score = 3 as kept, " + LINE + """
                from tickets.satisfaction s
                join tickets.ticket t on t.project_id = s.project_id and t.id = s.ticket_id
                join platform.person a on a.id = t.owner_id
                where s.project_id = :project and s.at >= :from and s.at < :to and s.at <= :now""")
                .withTargetOf(StarItem.SATISFIED);
    }

    @Bean
    @Clause({"2.1.3", "4.1.1.2"})
    Measure firstResponse() {
        return measure("response", "select t.id, t.respond_by as at, " + """
                coalesce(t.responded_at <= t.respond_by, false) as kept,
                """ + LINE + """
                from tickets.ticket t join platform.person a on a.id = t.owner_id
                where t.project_id = :project and t.respond_by >= :from and t.respond_by < :to
                  and (t.respond_by <= :now or t.responded_at <= :now)""");
    }

    /** Of the offers to another department or its people, those answered in time. */
    @Bean
    @Clause("4.2.6")
    Measure handOversAnswered() {
        return measure("hand-over", """
                select h.id, h.answer_by as at, coalesce(h.answered_at <= h.answer_by, false) as kept,
                """ + LINE.replace("a.name", "concat_ws(' · ', d.name, a.name)") + """
                from tickets.hand_over h
                join tickets.ticket t on t.project_id = h.project_id and t.id = h.ticket_id
                left join staff.department_head d on d.project_id = h.project_id and d.id = h.department_id
                left join platform.person a on a.id = coalesce(h.answered_by, h.to_id)
                where h.project_id = :project and h.across and h.district_id is null
                  and (h.department_id is not null or h.by_id <> h.to_id) and h.answer is distinct from 'WITHDRAWN'
                  and h.answer_by >= :from and h.answer_by < :to
                  and (h.answer_by <= :now or h.answered_at <= :now)""");
    }

    private Measure measure(String figure, String due) {
        return new SqlMeasure(jdbc, "tickets." + figure, due);
    }
}
