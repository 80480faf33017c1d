package io.shouwen.tickets.list.view;

import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.StaffMember;
import io.shouwen.tickets.Kind;
import java.util.List;
import java.util.Map;

/**
 * The list of tickets.
 *
 * @param counts by tab, at most {@link #MOST}
 * @param moves whether the reader may hand tickets over
 */
public record TicketListPage(
        TicketFilter filter,
        List<Kind> kinds,
        Cursor<TicketRow> tickets,
        Map<Tab, Integer> counts,
        List<StaffMember> colleagues,
        boolean moves,
        Form form)
        implements View {

    /** Larger counts are shown as this and a plus. */
    public static final int MOST = 1000;

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public String count(Tab tab) {
        int count = counts.getOrDefault(tab, 0);
        return count > MOST ? MOST + "+" : Integer.toString(count);
    }
}
