package io.shouwen.standard.phrase;

import java.time.LocalTime;
import java.util.Locale;

/** When a phrase is said. Only {@link #NIGHT} overlaps with another: late in the evening both are said. */
enum TimeOfDay {
    ANY(0, 24),
    MORNING(5, 12),
    AFTERNOON(12, 18),
    EVENING(18, 5),
    NIGHT(22, 6);

    private final int from;
    private final int until;

    TimeOfDay(int from, int until) {
        this.from = from;
        this.until = until;
    }

    /** From and until are hours; the end is not included and may be the next morning. */
    boolean covers(LocalTime time) {
        int hour = time.getHour();
        return from < until ? hour >= from && hour < until : hour >= from || hour < until;
    }

    /** The part of the day that is greeted. */
    static TimeOfDay greeted(LocalTime time) {
        return MORNING.covers(time) ? MORNING : AFTERNOON.covers(time) ? AFTERNOON : EVENING;
    }

    String greeting(Language language) {
        return switch (this) {
            case MORNING -> language == Language.ZH ? "上午好" : "Good morning";
            case AFTERNOON -> language == Language.ZH ? "下午好" : "Good afternoon";
            case EVENING, NIGHT -> language == Language.ZH ? "晚上好" : "Good evening";
            case ANY -> language == Language.ZH ? "您好" : "Hello";
        };
    }

    String messageKey() {
        return "standard.phrase.time." + name().toLowerCase(Locale.ROOT);
    }
}
