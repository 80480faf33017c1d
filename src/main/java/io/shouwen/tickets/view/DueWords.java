package io.shouwen.tickets.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A deadline with its reason, as text in the reader's language. */
public record DueWords(Instant at, String rule, List<String> arguments, Kind kind, int level) {

    /** Rules whose first argument is the hour of the day. */
    private static final Set<String> BY_HOUR =
            Set.of("tickets.due.this-morning", "tickets.due.next-morning", "tickets.due.next-day", "tickets.due.days");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    public String reason(Texts texts, ZoneId zone) {
        List<Object> all = new ArrayList<>(arguments);
        if (BY_HOUR.contains(rule)) {
            all.set(0, MOMENT.format(at.atZone(zone)));
        }
        all.add(texts.t(kind.messageKey()));
        return texts.t(rule, all.toArray());
    }
}
