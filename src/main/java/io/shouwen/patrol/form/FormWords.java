package io.shouwen.patrol.form;

import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats the times and lists of a form, in the project's zone and the requested language. */
record FormWords(Texts texts, ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String t(String key, Object... arguments) {
        return texts.t("patrol.form." + key, arguments);
    }

    /** Texts of codes that belong to other parts of patrol. */
    String code(String stem, String code) {
        return texts.t(stem + code.toLowerCase(Locale.ROOT));
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    String minute(Instant at) {
        return minute(at, zone);
    }

    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    String list(List<String> parts) {
        return String.join(texts.chinese() ? "、" : ", ", parts);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The wording of an item, or that of its preset. */
    String item(@Nullable String preset, String text) {
        return preset == null || !text.isEmpty() ? text : texts.t("standard.checklist.item." + preset);
    }
}
