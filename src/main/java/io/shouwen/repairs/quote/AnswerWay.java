package io.shouwen.repairs.quote;

import java.util.Locale;

/** How the owner answered a quotation. */
public enum AnswerWay {
    SIGNATURE,
    LINK,
    /** Heard by the one who wrote it down and by a second person. */
    TELEPHONE,
    /** Said to one of the staff; enough for a no, not for a yes. */
    IN_PERSON;

    public String messageKey() {
        return "repairs.quote.way." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
