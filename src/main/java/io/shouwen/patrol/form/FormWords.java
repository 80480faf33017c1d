package io.shouwen.patrol.form;

import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a form writes times and lists: on the project's clocks, in the language it is asked for. */
record FormWords(Texts texts, ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String t(String key, Object... arguments) {
        return texts.t("patrol.form." + key, arguments);
    }

    /** Words another room of the patrol has for its own codes. */
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

    /** An item's own wording, or the one every project begins with. */
    String item(@Nullable String preset, String text) {
        return preset == null || !text.isEmpty() ? text : texts.t("standard.checklist.item." + preset);
    }
}
