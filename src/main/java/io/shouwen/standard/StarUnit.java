package io.shouwen.standard;

import java.util.Locale;

/** The unit of an amount that a star level asks. */
public enum StarUnit {
    MINUTES(1, 1440),
    HOURS(60, 720),
    DAYS(1440, 366),
    PERCENT(1, 100),
    HOURS_A_DAY(1, 24),
    TIMES_A_DAY(1, 24),
    TIMES_A_MONTH(1, 31),
    TIMES_A_YEAR(1, 366);

    private final int size;
    private final int most;

    StarUnit(int size, int most) {
        this.size = size;
        this.most = most;
    }

    /** Factor that makes amounts of one item comparable: of spans of time the minutes, else 1. */
    public int size() {
        return size;
    }

    /** The largest number that can be asked; the least is 1. */
    public int most() {
        return most;
    }

    public boolean isTime() {
        return this == MINUTES || this == HOURS || this == DAYS;
    }

    /** Message key of an amount, with its number as argument. */
    public String amountKey() {
        return messageKey() + ".amount";
    }

    public String messageKey() {
        return "standard.star.unit." + name().toLowerCase(Locale.ROOT);
    }
}
