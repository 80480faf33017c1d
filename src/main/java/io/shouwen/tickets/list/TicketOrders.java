package io.shouwen.tickets.list;

import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.SortOrder.Column;
import io.shouwen.platform.list.SortOrder.Type;
import io.shouwen.tickets.list.view.Tab;
import io.shouwen.tickets.list.view.TicketRow;
import java.util.List;

/** The orders of the list of tickets, each with its index: open ones by soonest due with emergencies first, all by newest. */
final class TicketOrders {

    private static final String TABLE = "tickets.ticket";

    private static final SortOrder DUE = new SortOrder(
            "due",
            false,
            TABLE,
            List.of(new Column("not t.urgent", Type.FLAG), SortOrder.at("t.due_at"), SortOrder.id("t.id")));

    private static final SortOrder OPENED =
            new SortOrder("opened", true, TABLE, List.of(SortOrder.at("t.opened_at"), SortOrder.id("t.id")));

    private TicketOrders() {}

    static List<SortOrder> of(Tab tab) {
        return tab == Tab.ALL ? List.of(OPENED) : List.of(DUE, OPENED);
    }

    static String key(SortOrder order, TicketRow row) {
        return order.by().equals("due")
                ? order.key(!row.urgent(), row.due(), row.id())
                : order.key(row.openedAt(), row.id());
    }
}
