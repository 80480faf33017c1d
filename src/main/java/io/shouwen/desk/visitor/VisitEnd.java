package io.shouwen.desk.visitor;

import java.util.Locale;

/** How a visit ended. */
public enum VisitEnd {
    /** Settled on the spot. */
    SETTLED,
    /** A ticket carries it on. */
    TICKET,
    /** An answer was promised. */
    PROMISED,
    /** The visitors left before anybody could help them. */
    UNSERVED;

    public String messageKey() {
        return "desk.visitor.end." + name().toLowerCase(Locale.ROOT);
    }
}
