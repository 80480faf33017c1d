package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call with its telephone events. */
public record CallPage(CallLine line, List<Told> told) implements View {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * A telephone event.
     *
     * @param kindKey message key of its kind
     * @param causeKey message key of the cause of the end, or null
     */
    public record Told(
            String kindKey,
            Instant at,
            String who,
            @Nullable String causeKey) {

        public String clock(ZoneId zone) {
            return CLOCK.format(at.atZone(zone));
        }
    }
}
