package io.shouwen.tickets.list;

import io.shouwen.estate.HouseSection;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.TicketSight;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The section of the house page with its tickets. */
@Component
class TicketSection implements HouseSection {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    TicketSection(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "tickets";
    }

    @Override
    public List<Row> rows(UUID projectId, UUID houseId, int limit) {
        Actor me = Scope.current().actor();
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        return jdbc.sql("""
                select t.id, t.number, t.title, t.stage, t.kind, t.opened_at from tickets.ticket t
                where t.project_id = :project and t.house_id = :house and\s""" + TicketSight.seen(me) + " order by t.opened_at desc, t.id desc limit :limit")
                .param("project", projectId)
                .param("house", houseId)
                .param("me", me.id())
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getString("title"),
                        row.getString("number") + " · "
                                + texts.t(new Kind(row.getString("kind")).messageKey()) + " · "
                                + texts.t(Stage.valueOf(row.getString("stage")).messageKey()),
                        Sql.instant(row, "opened_at"),
                        "tickets/" + row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public @Nullable Move move(UUID houseId) {
        return !Colleagues.works(Scope.current().actor())
                ? null
                : new Move("tickets.open-one", "tickets/new?houseId=" + houseId);
    }
}
