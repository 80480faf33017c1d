package io.shouwen.patrol.round.view;

import io.shouwen.patrol.round.RoundState;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a day.
 *
 * @param counts of the day and district, by state
 * @param refused number of refused phone records not seen yet; 0 for readers who may not see them
 */
public record RoundsPage(
        LocalDate day,
        LocalDate today,
        @Nullable RoundState state,
        @Nullable UUID district,
        List<Choice> districts,
        Map<RoundState, Integer> counts,
        Cursor<RoundRow> rounds,
        int refused,
        ZoneId zone)
        implements View {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter OTHER_DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** Local time, with the day if it differs from the page's. */
    public String clock(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return (there.toLocalDate().equals(day) ? MINUTE : OTHER_DAY).format(there);
    }

    public record Choice(UUID id, String name) {}

    public int count(RoundState of) {
        return counts.getOrDefault(of, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same list for another day or state. */
    public String query(LocalDate of, @Nullable RoundState in) {
        return "?day=" + of + (in == null ? "" : "&state=" + in.name())
                + (district == null ? "" : "&district=" + district);
    }
}
