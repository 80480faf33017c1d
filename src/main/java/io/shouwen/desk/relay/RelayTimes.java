package io.shouwen.desk.relay;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Until when a relayed message must be acknowledged. Urgent ones count every minute, others only the minutes of the
 * reception hours.
 */
@Clause("3.1.6")
record RelayTimes(Duration urgent, Duration usual) {

    static final RelayTimes USUAL = new RelayTimes(Duration.ofMinutes(30), Duration.ofHours(4));

    static final int LEAST_MINUTES = 5;
    static final int MOST_MINUTES = 1440;

    Instant due(boolean isUrgent, Instant now, ReceptionHours hours) {
        return isUrgent ? now.plus(urgent) : within(usual, now, hours);
    }

    private static Instant within(Duration wait, Instant now, ReceptionHours hours) {
        if (!hours.opensAt().isBefore(hours.closesAt())) {
            return now.plus(wait);
        }
        Duration left = wait;
        ZonedDateTime at = now.atZone(hours.zone());
        LocalDate day = at.toLocalDate();
        while (true) {
            Instant opens = day.atTime(hours.opensAt()).atZone(hours.zone()).toInstant();
            Instant closes = day.atTime(hours.closesAt()).atZone(hours.zone()).toInstant();
            Instant from = now.isAfter(opens) ? now : opens;
            if (from.isBefore(closes)) {
                Instant due = from.plus(left);
                if (!due.isAfter(closes)) {
                    return due;
                }
                left = left.minus(Duration.between(from, closes));
            }
            day = day.plusDays(1);
        }
    }
}
