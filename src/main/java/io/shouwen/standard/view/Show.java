package io.shouwen.standard.view;

import java.util.Locale;

/** Which clauses the compliance view shows. */
public enum Show {
    ALL,
    MEASURED,
    BELOW;

    public boolean shows(State state) {
        return switch (this) {
            case ALL -> true;
            case MEASURED -> state != State.UNMEASURED;
            case BELOW -> state == State.BELOW;
        };
    }

    /** The form used in URLs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "standard.show." + text();
    }

    /** An unknown text means all. */
    public static Show parse(String text) {
        for (Show show : values()) {
            if (show.text().equals(text)) {
                return show;
            }
        }
        return ALL;
    }
}
