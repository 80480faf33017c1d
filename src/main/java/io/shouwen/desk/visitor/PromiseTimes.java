package io.shouwen.desk.visitor;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an answer may be promised: at a time of the reception hours, neither at once nor too far ahead. */
@Clause("3.2.2")
record PromiseTimes(ReceptionHours hours) {

    static final Duration SOONEST = Duration.ofMinutes(10);
    static final int MOST_DAYS = 60;

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);
    private static final int STEP = 5;

    /** A time to choose by one key. @param messageKey with the time of day as argument */
    record Choice(String messageKey, Instant at) {}

    /** In the order of time, each at another time; never empty. */
    List<Choice> choices(Instant now) {
        LocalDate today = now.atZone(hours.zone()).toLocalDate();
        List<Choice> all = List.of(
                soon("half-hour", now, Duration.ofMinutes(30)),
                soon("two-hours", now, Duration.ofHours(2)),
                on("today", today, AFTERNOON),
                on("tomorrow", today.plusDays(1), MORNING),
                on("tomorrow", today.plusDays(1), AFTERNOON),
                on("day-after", today.plusDays(2), MORNING));
        List<Choice> offered = new ArrayList<>();
        for (Choice choice : all) {
            boolean same = offered.stream().anyMatch(other -> other.at().equals(choice.at()));
            if (!same && refusal(choice.at(), now) == null) {
                offered.add(choice);
            }
        }
        offered.sort(Comparator.comparing(Choice::at));
        return offered;
    }

    /** The message key of why a time cannot be promised; null if it can. */
    @Nullable
    String refusal(Instant at, Instant now) {
        if (at.isBefore(now.plus(SOONEST))) {
            return "desk.visitor.wrong.too-soon";
        }
        if (at.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))) {
            return "desk.visitor.wrong.too-far";
        }
        LocalTime time = at.atZone(hours.zone()).toLocalTime();
        boolean open = !time.isBefore(hours.opensAt()) && !time.isAfter(hours.closesAt());
        return open ? null : "desk.visitor.wrong.closed";
    }

    /** Rounded up to a time that is easily said. */
    private Choice soon(String key, Instant now, Duration in) {
        ZonedDateTime at = now.plus(in).atZone(hours.zone());
        ZonedDateTime minute = at.truncatedTo(ChronoUnit.MINUTES);
        int over = minute.getMinute() % STEP;
        boolean even = over == 0 && minute.equals(at);
        return new Choice("desk.visitor.when." + key, (even ? minute : minute.plusMinutes(STEP - over)).toInstant());
    }

    /** The time of day, or what the reception hours have next to it. */
    private Choice on(String key, LocalDate day, LocalTime time) {
        LocalTime open = time.isBefore(hours.opensAt())
                ? hours.opensAt()
                : time.isAfter(hours.closesAt()) ? hours.closesAt() : time;
        return new Choice(
                "desk.visitor.when." + key,
                day.atTime(open).atZone(hours.zone()).toInstant());
    }
}
