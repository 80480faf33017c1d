package io.shouwen.staff;

import java.util.Locale;

/** What somebody studied. */
public enum StudyField {
    PROPERTY,
    HOTEL,
    TOURISM,
    ENGINEERING,
    MANAGEMENT,
    MARKETING,
    PSYCHOLOGY,
    SOCIAL_WORK,
    FINANCE,
    IT,
    OTHER;

    /** Comes first where a butler is chosen (clause 4.1.1.2b). */
    public boolean preferred() {
        return compareTo(ENGINEERING) <= 0;
    }

    public String messageKey() {
        return "staff.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
