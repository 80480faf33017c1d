package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of findings, counted from their facts. */
@Configuration(proxyBeanMethods = false)
class FindingMeasures {

    private static final String LINE =
            "t.number || ' ' || t.title as label, 'patrol/findings/' || t.id as path, a.name as who ";
    private static final String TICKET = """
            join tickets.matter t on t.project_id = f.project_id and t.id = f.id
            join platform.person a on a.id = t.owner_id
            """;
    private static final String DECISION =
            "left join patrol.decision d on d.project_id = f.project_id and d.finding_id = f.id ";
    private static final String REPORTED = """
            join patrol.decision d on d.project_id = f.project_id and d.finding_id = f.id and d.way = 'REPORTED'
            """;
    private static final String FOUND =
            "where f.project_id = :project and f.found_at >= :from and f.found_at < :to and f.found_at <= :now ";

    private final JdbcClient jdbc;

    FindingMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Findings of a round decided before the round was closed; others decided within the hour. */
    @Bean
    @Clause("4.3.1")
    Measure findingsDecided() {
        return measure(
                "decided",
                "select f.id, f.found_at as at, " + """
                coalesce(d.at <= coalesce(w.closed_at, f.found_at + interval '1 hour'), false) as kept,
                """ + LINE + "from patrol.finding f " + TICKET + DECISION + """
                left join patrol.walk w on w.project_id = f.project_id and w.id = f.walk_id
                """
                        + FOUND + "and (d.at is not null or f.walk_id is null or w.closed_at is not null)");
    }

    /** Due by their deadline, including a granted extension; kept if handled or solved on the spot by then. */
    @Bean
    @Clause("4.3.2")
    Measure findingsSolved() {
        return measure(
                "solved",
                "select f.id, t.due_at as at, " + """
                coalesce(case d.way when 'ON_THE_SPOT' then d.at else s.at end <= t.due_at, false) as kept,
                """ + LINE + "from patrol.finding f " + TICKET + DECISION + """
                left join tickets.matter_settlement s on s.project_id = t.project_id and s.id = t.settlement_id
                where f.project_id = :project and t.due_at >= :from and t.due_at < :to
                  and (t.due_at <= :now or s.at <= :now)""");
    }

    /** Findings that exceeded their first deadline, kept if an extension was granted. */
    @Bean
    @Clause("4.3.2")
    Measure extensionsInTime() {
        return measure(
                "extended",
                "select x.id, x.at, " + """
                coalesce(x.granted and x.answered_at < x.from_due, false) as kept,
                """ + LINE
                        + "from tickets.matter_extension x join patrol.finding f on f.project_id = x.project_id and f.id = x.ticket_id "
                        + TICKET + """
                where x.project_id = :project and x.at >= :from and x.at < :to and x.at <= :now
                  and (x.granted is not null or x.from_due <= :now)""");
    }

    @Bean
    @Clause("4.3.2 a")
    Measure facilitiesDispatched() {
        return measure("dispatched-facility", dispatched("FACILITY"));
    }

    @Bean
    @Clause("4.3.2 b")
    Measure poorWorkDispatched() {
        return measure("dispatched-staff", dispatched("STAFF"));
    }

    @Bean
    @Clause("4.3.2 c")
    Measure breachesDispatched() {
        return measure("dispatched-breach", dispatched("BREACH"));
    }

    /** Major findings taken by a property manager before an answer was due. */
    @Bean
    @Clause("4.3.3")
    Measure majorTakenUp() {
        return measure(
                "major",
                "select f.id, f.found_at as at, " + """
                exists (select from tickets.matter_hand_over h
                        where h.project_id = f.project_id and h.ticket_id = f.id and h.answer = 'ACCEPTED'
                          and h.answered_at <= h.answer_by and patrol.holds(h.project_id, h.to_id, 'MANAGER'))
                or exists (select from patrol.dispatch r
                           where r.project_id = f.project_id and r.finding_id = f.id and r.role = 'MANAGER'
                             and r.at <= d.recorded_at + interval '30 minutes') as kept,
                """ + LINE + "from patrol.finding f " + TICKET + REPORTED + FOUND
                        + "and f.major and d.recorded_at + interval '30 minutes' <= :now");
    }

    /** Of the handled findings, those verified on the spot and signed by everybody. */
    @Bean
    @Clause("4.3.4")
    Measure findingsSigned() {
        return measure(
                "signed",
                "select f.id, s.at, t.closed_at is not null as kept, " + LINE
                        + "from patrol.finding f " + TICKET + REPORTED + """
                join tickets.matter_settlement s on s.project_id = t.project_id and s.id = t.settlement_id
                    and s.ticket_id = t.id
                where f.project_id = :project and s.at >= :from and s.at < :to and s.at <= :now""");
    }

    /** Of the reported findings, those given to a department, a colleague or the manager. */
    @Bean
    @Clause("4.1.2.4")
    Measure findingsHanded() {
        return measure(
                "handed",
                "select f.id, f.found_at as at, " + """
                exists (select from patrol.dispatch r where r.project_id = f.project_id and r.finding_id = f.id) as kept,
                """ + LINE + "from patrol.finding f " + TICKET + REPORTED + FOUND);
    }

    private Measure measure(String figure, String due) {
        return new SqlMeasure(jdbc, "patrol.finding." + figure, due);
    }

    /** Kept if done by the end of the day of the report, but within at least four hours. */
    private static String dispatched(String way) {
        return "select f.id, d.recorded_at as at, " + """
                r.at <= greatest(d.recorded_at + interval '4 hours', (
                    select ((d.recorded_at at time zone p.zone)::date + 1) at time zone p.zone
                    from estate.project_zone p where p.id = f.project_id)) as kept,
                """ + LINE + "from patrol.finding f " + TICKET + REPORTED
                + """
                join lateral (
                    select o.way, o.at from patrol.dispatch o where o.project_id = f.project_id and o.finding_id = f.id
                    order by o.at, o.id limit 1) r on r.way = '%s'
                where f.project_id = :project and d.recorded_at >= :from and d.recorded_at < :to and d.recorded_at <= :now""".formatted(way);
    }
}
