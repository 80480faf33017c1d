package io.shouwen.complaints.list;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints that wait: for a way out of intake, for a first answer, or for somebody who asks the complainant. */
@Component
@Clause({"4.1.2.3", "4.2.3", "2.1.6"})
class ComplaintsToday implements TodayPart {

    private final JdbcClient jdbc;

    ComplaintsToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.DESK, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY)) {
            return Optional.empty();
        }
        boolean asks = reader.actor().is(Role.DESK, Role.SUPERVISOR);
        return TodayLines.of(
                reader.t("complaints"),
                "complaints",
                jdbc.sql("select w.id, w.number || ' ' || w.title as title, w.what, w.due_at, w.place from ("
                                + """
                        select t.id, t.number, t.title, t.place, 'decide' as what, r.answer_by as due_at
                        from complaints.complaint c
                        join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                        join complaints.rise r on r.project_id = c.project_id and r.complaint_id = c.id and r.seq = 0
                        where c.project_id = :project and t.closed_at is null and t.settlement_id is null
                          and t.owner_id = :me and not exists (
                              select from complaints.intake i where i.project_id = c.project_id and i.complaint_id = c.id)
                        union all
                        select t.id, t.number, t.title, t.place, 'follow-up', s.at + interval '24 hours'
                        from complaints.complaint c
                        join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                        join complaints.solution s on s.project_id = c.project_id and s.id = t.settlement_id
                        where c.project_id = :project and t.closed_at is null and :asks and s.by_id <> :me
                        union all
                        select t.id, t.number, t.title, t.place, 'group', t.due_at
                        from complaints.complaint c
                        join tickets.matter t on t.project_id = c.project_id and t.id = c.id
                        join complaints.rise r on r.project_id = c.project_id and r.complaint_id = c.id and r.level = 3
                        where c.project_id = :project and t.closed_at is null and t.settlement_id is null
                          and t.owner_id = :me and :group
                        """
                                + ") w order by w.due_at, w.id limit " + TodayLines.MOST)
                        .param("project", reader.project().id())
                        .param("me", reader.actor().id())
                        .param("asks", asks)
                        .param("group", reader.actor().is(Role.QUALITY))
                        .query((row, n) -> new Line(
                                "mood-sad",
                                reader.t("complaints.today." + row.getString("what")),
                                row.getString("title"),
                                row.getString("place"),
                                Sql.instant(row, "due_at"),
                                false,
                                "complaints/" + row.getObject("id", UUID.class)))
                        .list());
    }
}
