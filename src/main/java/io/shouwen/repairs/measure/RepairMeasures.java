package io.shouwen.repairs.measure;

import io.shouwen.platform.Clause;
import io.shouwen.repairs.RepairClock;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of repairs, counted from their steps, clocks and facts. */
@Configuration(proxyBeanMethods = false)
class RepairMeasures {

    private static final String LINE =
            "t.number || ' ' || t.title as label, 'repairs/' || t.id as path, a.name as who ";
    private static final String TICKET = """
            join tickets.matter t on t.project_id = r.project_id and t.id = r.id
            join platform.person a on a.id = t.owner_id
            """;

    private final JdbcClient jdbc;

    RepairMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the completed repairs, those followed up in time; repairs reopened before are left out. */
    @Bean
    @Clause("2.1.6")
    Measure repairsFollowedUp() {
        return measure("follow-up", """
                select f.id, f.due_at as at, coalesce(f.done_at <= f.due_at, false) as kept,
                """ + LINE + """
                from tickets.matter_follow_up f
                join tickets.matter t on t.project_id = f.project_id and t.id = f.ticket_id
                join platform.person a on a.id = f.closed_by
                where f.project_id = :project and t.kind = 'REPAIR'
                  and f.due_at >= :from and f.due_at < :to and (f.due_at <= :now or f.done_at <= :now)
                  and (f.done_at is not null or t.closure_id = f.closure_id)""");
    }

    /** Settled by the deadline, which pauses for listed reasons have moved. */
    @Bean
    @Clause("4.1.2.2")
    Measure repairsInTime() {
        return measure("in-time", """
                select t.id, t.due_at as at, coalesce(s.at <= t.due_at, false) as kept,
                """ + LINE + "from repairs.repair r " + TICKET + """
                left join tickets.matter_settlement s on s.project_id = t.project_id and s.id = t.settlement_id
                where r.project_id = :project and t.due_at >= :from and t.due_at < :to
                  and (t.due_at <= :now or s.at <= :now)""");
    }

    /** Of the ends of repairs, those that were not undone: reopened within the period counts against it. */
    @Bean
    @Clause("4.1.2.2")
    Measure repairsThatStayed() {
        return measure("stayed", """
                select e.id, e.at, not exists (
                    select from repairs.step o where o.project_id = e.project_id and o.repair_id = e.repair_id
                    and o.move = 'REOPEN' and o.seq = e.seq + 1) as kept,
                """ + LINE + """
                from repairs.step e join repairs.repair r on r.project_id = e.project_id and r.id = e.repair_id
                """ + TICKET + """
                where e.project_id = :project and e.move in ('APPROVE', 'ANSWER', 'CLOSE')
                  and e.at >= :from and e.at < :to and e.at <= :now""");
    }

    /** Of the repairs diagnosed before the work, those whose cause was the diagnosed one. */
    @Bean
    @Clause("4.1.1.3")
    Measure diagnosesThatStood() {
        return measure("diagnosis", """
                select c.id, s.at, c.as_diagnosed as kept,
                """ + LINE + """
                from repairs.completion c
                join repairs.step s on s.project_id = c.project_id and s.id = c.id
                join repairs.repair r on r.project_id = c.project_id and r.id = c.repair_id
                """ + TICKET + """
                where c.project_id = :project and c.as_diagnosed is not null
                  and s.at >= :from and s.at < :to and s.at <= :now""");
    }

    @Bean
    @Clause("4.1.2.2")
    Measure repairsDispatchedInTime() {
        return clock(RepairClock.DISPATCH);
    }

    @Bean
    @Clause("4.1.2.2")
    Measure repairsAcceptedInTime() {
        return clock(RepairClock.ACCEPT);
    }

    @Bean
    @Clause("4.1.2.2")
    Measure repairersOnTheSpotInTime() {
        return clock(RepairClock.ARRIVE);
    }

    private Measure clock(RepairClock clock) {
        return measure(
                clock.name().toLowerCase(java.util.Locale.ROOT),
                """
                select c.id, c.due_at as at, coalesce(c.met_at <= c.due_at, false) as kept,
                """ + LINE + """
                from repairs.clock c join repairs.repair r on r.project_id = c.project_id and r.id = c.repair_id
                """ + TICKET + """
                where c.project_id = :project and c.clock = '%s' and c.ended_at is null
                  and c.due_at >= :from and c.due_at < :to and (c.due_at <= :now or c.met_at <= :now)""".formatted(clock.name()));
    }

    private Measure measure(String figure, String due) {
        return new SqlMeasure(jdbc, "repairs." + figure, due);
    }
}
