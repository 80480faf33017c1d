package io.shouwen.tickets.handover;

import io.shouwen.platform.Sql;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Others who may see a ticket: the repairers of a trade while nobody has the order, the people of a company it was given
 * to. The room that leads the ticket says so. Idempotent.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TicketViewers {

    private static final String TRADE = "tickets.trade_viewer(:group)";
    private static final String ID = "cast(:group as uuid)";

    private final JdbcClient jdbc;

    TicketViewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void showTrade(UUID projectId, UUID ticketId, Trade trade, Instant now) {
        show(projectId, ticketId, TRADE, trade.name(), now);
    }

    /** Whichever it was shown to; they see it until the transaction ends. */
    public void hideTrades(UUID projectId, UUID ticketId) {
        jdbc.sql("""
                delete from tickets.group_viewer where project_id = :project and ticket_id = :ticket
                  and viewer_id in (select tickets.trade_viewer(trade) from unnest(:trades) trade)""")
                .param("project", projectId)
                .param("ticket", ticketId)
                .param("trades", Arrays.stream(Trade.values()).map(Enum::name).toArray(String[]::new))
                .update();
    }

    public void showCompany(UUID projectId, UUID ticketId, UUID companyId, Instant now) {
        show(projectId, ticketId, ID, companyId.toString(), now);
    }

    /** They see it until the transaction ends. */
    public void hideCompany(UUID projectId, UUID ticketId, UUID companyId) {
        jdbc.sql("delete from tickets.group_viewer where project_id = ? and ticket_id = ? and viewer_id = ?")
                .params(projectId, ticketId, companyId)
                .update();
    }

    /** Somebody who helps with it; for good. */
    public void showPerson(UUID projectId, UUID ticketId, UUID person, Instant now) {
        show(projectId, ticketId, ID, person.toString(), now);
    }

    private void show(UUID projectId, UUID ticketId, String viewer, String group, Instant now) {
        jdbc.sql("""
                insert into tickets.group_viewer (project_id, ticket_id, viewer_id, since)
                values (:project, :ticket, """ + viewer + ", :now) on conflict do nothing")
                .param("project", projectId)
                .param("ticket", ticketId)
                .param("group", group)
                .param("now", Sql.at(now))
                .update();
    }
}
