package io.shouwen.standard.star.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.standard.star.Amount;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Words of the star levels' pages and workbooks. */
public final class StarText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private StarText() {}

    /** The day for what holds from a morning on, else day and time. */
    public static String from(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : MINUTE.format(local);
    }

    public static String words(@Nullable Amount amount, Texts texts) {
        return amount == null ? texts.t("standard.star.gap") : amount.words(texts);
    }
}
