package io.shouwen.tickets.list.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of tickets.
 *
 * @param owner name of the owner in the filter, or null
 * @param moves whether the reader may hand tickets over
 */
public record TicketListPage(
        TicketFilter filter,
        ListPlace place,
        List<Kind> kinds,
        Cursor<TicketRow> tickets,
        Counts counts,
        @Nullable String owner,
        boolean moves,
        Form form)
        implements View {

    /**
     * Open tickets by tab.
     *
     * @param complete whether all open tickets were looked at; else the numbers are the least there are
     */
    public record Counts(int mine, int team, int overdue, boolean complete) {

        public static final int MOST_LOOKED_AT = 3000;
        private static final int MOST = 1000;

        /** With a plus if there are more; empty for all tickets. */
        public String of(Tab tab) {
            int count = switch (tab) {
                case MINE -> mine;
                case TEAM -> team;
                case OVERDUE -> overdue;
                case ALL -> -1;
            };
            return count < 0 ? "" : count > MOST ? MOST + "+" : complete ? Integer.toString(count) : count + "+";
        }
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
