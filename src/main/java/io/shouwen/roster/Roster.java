package io.shouwen.roster;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The published roster, for other rooms. Call it inside a scope. */
@Repository
@Transactional(readOnly = true)
public class Roster {

    private static final Duration LONGEST_SHIFT = Duration.ofHours(36);

    private final JdbcClient jdbc;
    private final ProjectDirectory projects;

    Roster(JdbcClient jdbc, ProjectDirectory projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** Published shifts that overlap the span, sorted by begin. */
    public List<PlannedShift> planned(UUID projectId, Span span) {
        return jdbc.sql("""
                select s.id, s.begins_at, s.ends_at, s.staff_id, m.name,
                       p.id as post_id, p.kind, p.name as post_name, p.needed
                from roster.shift s
                join roster.post p on p.project_id = s.project_id and p.id = s.post_id
                join staff.member m on m.project_id = s.project_id and m.id = s.staff_id
                     and (m.left_on is null or s.day <= m.left_on)
                where s.project_id = ? and s.published_at is not null and s.withdrawn_at is null
                  and s.ends_at > ? and s.ends_at < ? and s.begins_at < ?
                order by s.begins_at, p.name, m.name collate platform.pinyin""")
                .params(projectId, Sql.at(span.begin()), Sql.at(span.end().plus(LONGEST_SHIFT)), Sql.at(span.end()))
                .query((row, n) -> new PlannedShift(
                        row.getObject("id", UUID.class),
                        new Post(
                                row.getObject("post_id", UUID.class),
                                PostKind.valueOf(row.getString("kind")),
                                row.getString("post_name"),
                                row.getInt("needed")),
                        row.getObject("staff_id", UUID.class),
                        row.getString("name"),
                        new Span(Sql.instant(row, "begins_at"), Sql.instant(row, "ends_at"))))
                .list();
    }

    /**
     * The spans in which each post must be covered, sorted by post and begin, according to the hours valid at the time.
     * A closed post is due until its closing.
     */
    @Clause("2.1.1")
    public List<DueCover> due(UUID projectId, Span span) {
        ZoneId zone = projects.byId(projectId).orElseThrow(NotFound::new).zone();
        LocalDate from = LocalDate.ofInstant(span.begin(), zone).minusDays(2);
        LocalDate to = LocalDate.ofInstant(span.end(), zone).plusDays(1);
        WorkCalendar calendar = calendar(projectId, from, to);
        Map<Kept, List<PostHours>> hours = new LinkedHashMap<>();
        hours(projectId, from, to, hours);
        List<DueCover> due = new ArrayList<>();
        hours.forEach((kept, its) -> kept.until(span)
                .ifPresent(open -> PostHours.due(its, open, calendar, zone)
                        .forEach(stretch -> due.add(new DueCover(kept.post(), stretch)))));
        return due;
    }

    private record Kept(Post post, @Nullable Instant closedAt) {

        Optional<Span> until(Span span) {
            if (closedAt == null || !closedAt.isBefore(span.end())) {
                return Optional.of(span);
            }
            return closedAt.isAfter(span.begin()) ? Optional.of(new Span(span.begin(), closedAt)) : Optional.empty();
        }
    }

    private void hours(UUID projectId, LocalDate from, LocalDate to, Map<Kept, List<PostHours>> hours) {
        jdbc.sql("""
                select p.id, p.kind, p.name, p.needed, p.closed_at, h.days, h.begins, h.ends, h.valid_from, h.valid_to
                from roster.post_hours h join roster.post p on p.project_id = h.project_id and p.id = h.post_id
                where h.project_id = ? and h.valid_from <= ? and (h.valid_to is null or h.valid_to >= ?)
                order by p.kind, p.name, p.id""").params(projectId, to, from).query(row -> {
            Kept kept = new Kept(post(row), Sql.instantOrNull(row, "closed_at"));
            hours.computeIfAbsent(kept, post -> new ArrayList<>())
                    .add(new PostHours(
                            PostHours.Days.valueOf(row.getString("days")),
                            row.getObject("begins", LocalTime.class),
                            row.getObject("ends", LocalTime.class),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        });
    }

    /** Hours on days of one kind. @param days DAILY, WORKDAYS or RESTDAYS */
    public record Hours(String days, LocalTime begins, LocalTime ends) {}

    /** The hours of posts of this kind that are valid on the day. */
    public List<Hours> hours(UUID projectId, PostKind kind, LocalDate day) {
        return jdbc.sql("""
                select distinct h.days, h.begins, h.ends from roster.post_hours h
                join roster.post p on p.project_id = h.project_id and p.id = h.post_id
                where p.project_id = ? and p.kind = ? and p.closed_at is null
                  and h.valid_from <= ? and (h.valid_to is null or h.valid_to >= ?)
                order by h.days, h.begins""")
                .params(projectId, kind.name(), day, day)
                .query((row, n) -> new Hours(
                        row.getString(1), row.getObject(2, LocalTime.class), row.getObject(3, LocalTime.class)))
                .list();
    }

    public WorkCalendar calendar(UUID projectId, LocalDate from, LocalDate to) {
        Map<LocalDate, WorkCalendar.Kind> exceptions = new HashMap<>();
        jdbc.sql("select day, kind from roster.calendar_day where project_id = ? and day between ? and ?")
                .params(projectId, from, to)
                .query(row -> {
                    exceptions.put(
                            row.getObject("day", LocalDate.class), WorkCalendar.Kind.valueOf(row.getString("kind")));
                });
        return new WorkCalendar(exceptions);
    }

    /** The posts that are open today, sorted by kind. */
    public List<Post> posts(UUID projectId) {
        return jdbc.sql("""
                select id, kind, name, needed from roster.post
                where project_id = ? and closed_at is null order by name""").param(projectId).query((row, n) -> post(row)).list().stream()
                .sorted(Comparator.comparing(Post::kind))
                .toList();
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                PostKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("needed"));
    }
}
