package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.IssuePaper;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of one finding, each kind in order of time. */
@Component
class IssueSheetQueries {

    record Issue(
            UUID id,
            String number,
            String title,
            String words,
            String place,
            String patroller,
            Instant foundAt,
            boolean major,
            Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String decidedWay,
            @Nullable String decided) {}

    record Dispatch(
            String role,
            String by,
            Instant at,
            String way,
            String opinion,
            @Nullable String order) {}

    record Extension(String by, Instant at, Instant to, boolean granted, String reason) {}

    /** What was done, or the result of a verification; {@code good} is null for the former. */
    record Step(
            String by,
            Instant at,
            String text,
            @Nullable Boolean good,
            @Nullable String means) {}

    record Signature(String role, String by, Instant at, UUID drawing) {}

    private final JdbcClient jdbc;

    IssueSheetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param me restricts to findings of this person or their district; null for all */
    Optional<Issue> issue(UUID projectId, UUID id, @Nullable UUID me) {
        return jdbc.sql("""
                select f.id, t.number, t.title, t.description, f.place, a.name, f.found_at, f.major, t.due_at, t.closed_at,
                       d.way, d.words
                from patrol.finding f
                join tickets.matter t on t.project_id = f.project_id and t.id = f.id
                join platform.person a on a.id = f.found_by
                left join patrol.decision d on d.project_id = f.project_id and d.finding_id = f.id
                where f.project_id = :project and f.id = :id
                  and (:me::uuid is null or f.found_by = :me
                       or exists (select from district.district_butler b
                                  where b.project_id = f.project_id and b.id = f.district_id and b.butler_id = :me))""")
                .param("project", projectId)
                .param("id", id)
                .param("me", me)
                .query((row, n) -> new Issue(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("place"),
                        row.getString("name"),
                        Sql.instant(row, "found_at"),
                        row.getBoolean("major"),
                        Sql.instant(row, "due_at"),
                        Sql.instantOrNull(row, "closed_at"),
                        row.getString("way"),
                        row.getString("words")))
                .optional();
    }

    List<Dispatch> dispatches(UUID projectId, UUID id) {
        return jdbc.sql("""
                select r.role, a.name, r.at, r.way, r.opinion, o.number
                from patrol.dispatch r
                join platform.person a on a.id = r.by_id
                left join tickets.matter o on o.project_id = r.project_id and o.id = r.order_id
                where r.project_id = ? and r.finding_id = ? order by r.at, r.id""")
                .params(projectId, id)
                .query((row, n) -> new Dispatch(
                        row.getString(1),
                        row.getString(2),
                        Sql.instant(row, "at"),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** Only extensions with an answer. */
    List<Extension> extensions(UUID projectId, UUID id) {
        return jdbc.sql("""
                select a.name, e.answered_at, e.to_due, e.granted, coalesce(nullif(e.answer_reason, ''), e.reason) as reason
                from tickets.matter_extension e join platform.person a on a.id = e.answered_by
                where e.project_id = ? and e.ticket_id = ? order by e.answered_at, e.id""")
                .params(projectId, id)
                .query((row, n) -> new Extension(
                        row.getString(1),
                        Sql.instant(row, "answered_at"),
                        Sql.instant(row, "to_due"),
                        row.getBoolean(4),
                        row.getString(5)))
                .list();
    }

    List<Step> steps(UUID projectId, UUID id) {
        return jdbc.sql("""
                select a.name, s.at, s.text as words, null::boolean as good, null as means
                from tickets.matter_settlement s join platform.person a on a.id = s.by_id
                where s.project_id = :project and s.ticket_id = :id
                union all
                select a.name, v.at, v.words, v.good, v.means
                from patrol.verification v join platform.person a on a.id = v.by_id
                where v.project_id = :project and v.finding_id = :id
                order by at""")
                .param("project", projectId)
                .param("id", id)
                .query((row, n) -> new Step(
                        row.getString(1),
                        Sql.instant(row, "at"),
                        row.getString(3),
                        (Boolean) row.getObject(4),
                        row.getString(5)))
                .list();
    }

    List<Signature> signatures(UUID projectId, UUID id) {
        return jdbc.sql("""
                select s.role, a.name, s.at, s.drawing_id
                from patrol.signature s join platform.person a on a.id = s.by_id
                where s.project_id = ? and s.finding_id = ? order by s.at""")
                .params(projectId, id)
                .query((row, n) -> new Signature(
                        row.getString(1), row.getString(2), Sql.instant(row, "at"), row.getObject(4, UUID.class)))
                .list();
    }

    List<IssuePaper.Photo> photos(UUID projectId, UUID id, FormWords words) {
        return jdbc.sql("""
                select file_id, shows, taken_at, latitude, longitude from patrol.photo
                where project_id = ? and finding_id = ? and file_id is not null
                order by case shows when 'BEFORE' then 0 when 'AFTER' then 1 when 'HANDLED' then 2 else 3 end, taken_at, sha256
                limit 24""")
                .params(projectId, id)
                .query((row, n) -> photo(row, words))
                .list();
    }

    private static IssuePaper.Photo photo(ResultSet row, FormWords words) throws SQLException {
        Object latitude = row.getObject("latitude");
        String at = words.minute(Sql.instant(row, "taken_at"));
        return new IssuePaper.Photo(
                row.getObject("file_id", UUID.class),
                words.code("patrol.round.shows.", row.getString("shows")),
                latitude == null
                        ? at
                        : at + " · %.5f, %.5f".formatted(row.getDouble("latitude"), row.getDouble("longitude")));
    }
}
