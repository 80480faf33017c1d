package io.shouwen.tickets.list.view;

import java.util.Locale;

/** The tabs of the list of tickets. */
public enum Tab {
    MINE,
    TEAM,
    OVERDUE,
    ALL;

    /** The form used in URLs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "tickets.tab." + text();
    }
}
