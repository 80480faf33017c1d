package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of complaints, counted from their facts. */
@Configuration(proxyBeanMethods = false)
class ComplaintMeasures {

    private static final String LINE =
            "t.number || ' ' || t.title as label, 'complaints/' || t.id as path, a.name as who ";
    private static final String FROM = """
            from complaints.complaint c
            join tickets.matter t on t.project_id = c.project_id and t.id = c.id
            join complaints.rise r on r.project_id = c.project_id and r.complaint_id = c.id and r.seq = 0
            """;

    private final JdbcClient jdbc;

    ComplaintMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record is complete with its own words, a subject, where it is or that its complainant is not to be named, and a
     * way out of intake taken or a first answer.
     */
    @Bean
    @Clause("2.3.4")
    Measure complaintsRecorded() {
        return measure("record", "select c.id, c.opened_at as at, " + """
                length(c.words) > 3 and exists (
                    select from complaints.reading n where n.project_id = c.project_id and n.complaint_id = c.id)
                and (c.house_id is not null or length(t.place) > 1 or exists (
                    select from complaints.code k where k.project_id = c.project_id and k.complaint_id = c.id)) as kept,
                """ + LINE + FROM + """
                join platform.person a on a.id = t.first_receiver_id
                where c.project_id = :project and c.opened_at >= :from and c.opened_at < :to and c.opened_at <= :now""");
    }

    /** A way out of intake taken before the first level owes its answer. */
    @Bean
    @Clause("4.2.3")
    Measure complaintsDecided() {
        return measure(
                "decided",
                "select c.id, r.answer_by as at, coalesce(i.at <= r.answer_by, false) as kept, " + LINE + FROM + """
                join platform.person a on a.id = t.first_receiver_id
                left join complaints.intake i on i.project_id = c.project_id and i.complaint_id = c.id
                where c.project_id = :project and r.answer_by >= :from and r.answer_by < :to
                  and (r.answer_by <= :now or i.at <= :now)""");
    }

    /** First heard from us by the time of the first level. */
    @Bean
    @Clause("4.1.2.3")
    Measure complaintsAnswered() {
        return measure(
                "answered",
                "select c.id, r.answer_by as at, coalesce(" + ComplaintQueries.FIRST_ANSWER
                        + " <= r.answer_by, false) as kept, " + LINE + FROM + """
                join platform.person a on a.id = t.owner_id
                where c.project_id = :project and r.answer_by >= :from and r.answer_by < :to and r.answer_by <= :now""");
    }

    /** Solved by what was promised at intake: a higher level's clock is no excuse. */
    @Bean
    @Clause("4.1.2.3")
    Measure complaintsInTime() {
        return measure(
                "in-time",
                "select c.id, r.solve_by as at, coalesce(s.at <= r.solve_by, false) as kept, " + LINE + FROM + """
                join platform.person a on a.id = t.owner_id
                left join lateral (select min(x.at) as at from complaints.solution x
                                   where x.project_id = c.project_id and x.complaint_id = c.id) s on true
                where c.project_id = :project and r.solve_by >= :from and r.solve_by < :to
                  and (r.solve_by <= :now or s.at <= :now)""");
    }

    /** Solutions about which the complainant was asked, or tried, within a day. */
    @Bean
    @Clause({"4.1.2.3", "2.1.6"})
    Measure complaintsFollowedUp() {
        return measure(
                "follow-up",
                "select s.id, s.at + interval '24 hours' as at, coalesce(u.at <= s.at + interval '24 hours', false) as kept, "
                        + LINE + """
                from complaints.solution s
                join tickets.matter t on t.project_id = s.project_id and t.id = s.complaint_id
                join platform.person a on a.id = s.by_id
                left join lateral (select min(x.at) as at from complaints.follow_up x
                                   where x.project_id = s.project_id and x.solution_id = s.id) u on true
                where s.project_id = :project and s.at >= cast(:from as timestamptz) - interval '24 hours'
                  and s.at < cast(:to as timestamptz) - interval '24 hours'
                  and (s.at + interval '24 hours' <= :now or u.at <= :now)""");
    }

    private Measure measure(String figure, String due) {
        return new SqlMeasure(jdbc, "complaints." + figure, due);
    }
}
