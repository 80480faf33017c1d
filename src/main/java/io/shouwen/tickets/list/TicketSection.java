package io.shouwen.tickets.list;

import io.shouwen.estate.HouseRef;
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

/** A section of the house page with its tickets: the open ones, or those closed before. */
class TicketSection implements HouseSection {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final boolean open;

    TicketSection(JdbcClient jdbc, MessageSource messages, boolean open) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.open = open;
    }

    @Override
    public Column column() {
        return open ? Column.WAITING : Column.HOUSEHOLD;
    }

    @Override
    public int order() {
        return open ? 10 : 30;
    }

    @Override
    public String titleKey() {
        return open ? "tickets.house.open" : "tickets.house.past";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        Actor me = Scope.current().actor();
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        return jdbc.sql("""
                select t.id, t.number, t.title, t.stage, t.kind, t.opened_at from tickets.ticket t
                where t.project_id = :project and t.house_id = :house and\s""" + TicketSight.seen(me)
                        + (open ? " and t.closed_at is null" : " and t.closed_at is not null")
                        + " order by t.opened_at desc, t.id desc limit :limit")
                .param("project", projectId)
                .param("house", house.id())
                .param("me", me.id())
                .param("limit", limit)
                .query((row, n) -> Row.record(
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
        return !open || !Colleagues.works(Scope.current().actor())
                ? null
                : new Move("tickets.open-one", "tickets/new?houseId=" + houseId);
    }
}
