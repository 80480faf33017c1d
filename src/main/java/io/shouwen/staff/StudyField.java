package io.shouwen.staff;

import java.util.Locale;

/** Fields of study. */
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

    /** Whether it is preferred for butlers (clause 4.1.1.2b). */
    public boolean preferred() {
        return compareTo(ENGINEERING) <= 0;
    }

    public String messageKey() {
        return "staff.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
