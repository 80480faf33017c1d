package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallLine;
import io.shouwen.desk.call.view.TicketCalls;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.TicketMoves;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contributes to a ticket's page the calls it was opened in or added by, and other calls of its house. */
@Component
class CallsOfTicket implements TicketMoves.Aside {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    CallsOfTicket(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable View beside(UUID ticketId, @Nullable UUID houseId, TicketMoves.Reader reader) {
        boolean opens = CallLogController.opens(reader.actor());
        List<CallLine> calls = jdbc.sql("""
                (select * from desk.call where project_id = :project and ticket_id = :ticket
                 order by started_at desc, id desc limit :most)
                union all
                (select * from desk.call
                 where :opens and project_id = :project and house_id = :house and ticket_id is distinct from :ticket
                 order by started_at desc, id desc limit :most)""")
                .param("project", reader.project().id())
                .param("ticket", ticketId)
                .param("house", houseId, java.sql.Types.OTHER)
                .param("opens", opens)
                .param("most", MOST)
                .query(CallQueries::line)
                .list();
        return calls.isEmpty()
                ? null
                : new TicketCalls(
                        calls.stream()
                                .filter(call -> ticketId.equals(call.ticketId()))
                                .toList(),
                        calls.stream()
                                .filter(call -> !ticketId.equals(call.ticketId()))
                                .toList(),
                        opens);
    }
}
