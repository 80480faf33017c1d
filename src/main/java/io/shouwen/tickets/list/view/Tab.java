package io.shouwen.tickets.list.view;

import java.util.Locale;

/** Which tickets a list shows. */
public enum Tab {
    MINE,
    TEAM,
    OVERDUE,
    ALL;

    /** As it stands in an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the tab's name in the message bundles. */
    public String messageKey() {
        return "tickets.tab." + text();
    }
}
