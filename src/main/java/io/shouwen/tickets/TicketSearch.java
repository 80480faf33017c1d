package io.shouwen.tickets;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tickets by number or part of it, and by words of the title. */
@Component
class TicketSearch implements SearchSource {

    private final JdbcClient jdbc;

    TicketSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        Actor me = Scope.current().actor();
        return jdbc.sql("""
                select t.id, t.number, t.title, t.house_label from tickets.ticket t
                where t.project_id = :project and (t.number ilike :text or t.title ilike :text) and\s""" + Sight.SEEN + " order by t.opened_at desc, t.id desc limit :limit")
                .param("project", projectId)
                .param(
                        "text",
                        "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("me", me.id())
                .param("all", Sight.all(me))
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        "tickets.one",
                        row.getString("number") + " " + row.getString("title"),
                        row.getString("house_label"),
                        "tickets/" + row.getObject("id", UUID.class)))
                .list();
    }
}
