package io.shouwen.roster.plan;

import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of publications: which days, when, and who is responsible for their gaps. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Publications {

    /** One publication of the roster. */
    record Publication(LocalDate from, LocalDate to, String by, Instant at, int gaps) {}

    /** A gap with the name of the person responsible. */
    record Answered(RosterGap.Answer answer, String post, String name) {}

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers for gaps that overlap the span, latest first. */
    List<Answered> answers(UUID projectId, Span span) {
        return jdbc.sql("""
                select a.post_id, a.begins_at, a.ends_at, a.staff_id, a.why, p.name as post, m.name
                from roster.gap_answer a
                join roster.post p on p.project_id = a.project_id and p.id = a.post_id
                join staff.member m on m.project_id = a.project_id and m.id = a.staff_id
                where a.project_id = ? and a.ends_at > ? and a.begins_at < ?
                order by a.begins_at, p.name, a.publication_id desc""")
                .params(projectId, Sql.at(span.begin()), Sql.at(span.end()))
                .query((row, n) -> new Answered(
                        new RosterGap.Answer(
                                row.getObject("post_id", UUID.class),
                                new Span(Sql.instant(row, "begins_at"), Sql.instant(row, "ends_at")),
                                row.getObject("staff_id", UUID.class),
                                row.getString("why")),
                        row.getString("post"),
                        row.getString("name")))
                .list();
    }

    /** The latest publications that include one of these days. */
    List<Publication> of(UUID projectId, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                select r.from_day, r.to_day, coalesce(m.name, '') as name, r.published_at, r.gaps
                from roster.publication r
                left join staff.member m on m.project_id = r.project_id and m.id = r.published_by
                where r.project_id = ? and r.to_day >= ? and r.from_day <= ? order by r.published_at desc limit ?""")
                .params(projectId, from, to, limit)
                .query((row, n) -> new Publication(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("name"),
                        Sql.instant(row, "published_at"),
                        row.getInt("gaps")))
                .list();
    }

    /** Stores a publication with its answers. A database constraint refuses a gap without an answer. */
    void keep(
            UUID projectId,
            UUID id,
            LocalDate from,
            LocalDate to,
            String occasion,
            List<RosterGap.Answer> answers,
            int gaps,
            int shortRests,
            @Nullable String restReason,
            UUID by,
            Instant now) {
        jdbc.sql("""
                insert into roster.publication
                    (project_id, id, from_day, to_day, occasion, gaps, short_rests, rest_reason, published_by, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, from, to, occasion, gaps, shortRests, restReason, by, now))
                .update();
        jdbc.sql("""
                insert into roster.gap_answer (project_id, publication_id, post_id, begins_at, ends_at, staff_id, why)
                select ?, ?, post::uuid, begins::timestamptz, ends::timestamptz, staff::uuid, why
                from unnest(?, ?, ?, ?, ?) as new (post, begins, ends, staff, why)""")
                .params(
                        projectId,
                        id,
                        answers.stream().map(a -> a.postId().toString()).toArray(String[]::new),
                        answers.stream().map(a -> a.span().begin().toString()).toArray(String[]::new),
                        answers.stream().map(a -> a.span().end().toString()).toArray(String[]::new),
                        answers.stream().map(a -> a.staffId().toString()).toArray(String[]::new),
                        answers.stream().map(RosterGap.Answer::why).toArray(String[]::new))
                .update();
    }
}
