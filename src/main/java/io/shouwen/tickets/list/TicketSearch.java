package io.shouwen.tickets.list;

import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.TicketSight;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search hits among tickets, by part of the number or words of the texts. */
@Component
class TicketSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    TicketSearch(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        Actor me = Scope.current().actor();
        return jdbc.sql("""
                select t.id, t.number, t.title, t.house_label from tickets.ticket t
                where t.project_id = :project and\s"""
                        + TicketCondition.once(
                                "t.id in (select tickets.found(:project, :text)) and " + TicketSight.seen(me))
                        + " order by t.opened_at desc, t.id desc limit :limit")
                .param("project", projectId)
                .param("text", typed)
                .param("me", me.id())
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        "tickets.one",
                        row.getString("number") + " " + row.getString("title"),
                        HouseCode.said(row.getString("house_label"), texts),
                        "tickets/" + row.getObject("id", UUID.class)))
                .list();
    }
}
