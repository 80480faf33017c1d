package io.shouwen.tickets.handover;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers that nobody answered in time, for superiors. */
@Component
class OffersToday implements TodayPart {

    private final JdbcClient jdbc;

    OffersToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("tickets.department"),
                "department",
                jdbc.sql("""
                        select t.id, t.title, h.answer_by, coalesce(d.name, p.name) as asked
                        from tickets.ticket t
                        join tickets.hand_over h on h.project_id = t.project_id and h.id = t.offer_id
                        left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
                        left join platform.person p on p.id = t.offered_to
                        where t.project_id = :project and (t.offered_to is not null or t.offered_department is not null)
                          and t.closed_at is null and h.answer_by < :now
                          and t.offered_to is distinct from :me and t.owner_id <> :me
                        order by h.answer_by, t.id limit :limit""")
                        .param("project", reader.project().id())
                        .param("now", Sql.at(reader.now()))
                        .param("me", reader.actor().id())
                        .param("limit", TodayLines.MOST)
                        .query((row, n) -> new Line(
                                "arrows-exchange",
                                reader.t("tickets.today.unanswered"),
                                row.getString("title"),
                                row.getString("asked"),
                                Sql.instant(row, "answer_by"),
                                false,
                                "tickets/" + row.getObject("id", UUID.class)))
                        .list());
    }
}
