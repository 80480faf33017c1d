package io.shouwen.custody.mail;

import java.util.Locale;

/** Where a parcel of the register stands. */
public enum MailState {
    WAITING("bg-blue-lt"),
    /** Waits beyond its limit. */
    OVERDUE("bg-red-lt"),
    HANDED_OUT("bg-green-lt"),
    /** Given back to the courier after it was taken in. */
    RETURNED("bg-secondary-lt"),
    /** Not taken in. */
    REFUSED("bg-secondary-lt"),
    /** Written off: lost. */
    LOST("bg-red-lt");

    /** In SQL, on the aliases of {@link MailQueries}. */
    static final String SQL = """
            case when p.outcome = 'REFUSED' then 'REFUSED'
                 when t.inside > 0 then case when u.due_at <= :now then 'OVERDUE' else 'WAITING' end
                 when s.movement = 'HAND_OUT' then 'HANDED_OUT'
                 when s.movement = 'RETURN' then 'RETURNED' else 'LOST' end""";

    private final String badge;

    MailState(String badge) {
        this.badge = badge;
    }

    public String badge() {
        return badge;
    }

    public boolean here() {
        return this == WAITING || this == OVERDUE;
    }

    public String messageKey() {
        return "custody.mail.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
