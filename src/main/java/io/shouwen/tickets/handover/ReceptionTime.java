package io.shouwen.tickets.handover;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Computes with time that counts only during reception hours. */
@Clause("4.2.6")
final class ReceptionTime {

    private ReceptionTime() {}

    /** The moment when this much reception time has passed. If the hours are 24 hours or empty, every minute counts. */
    static Instant after(ReceptionHours hours, Instant from, Duration much) {
        if (!hours.opensAt().isBefore(hours.closesAt())) {
            return from.plus(much);
        }
        Duration left = much;
        LocalDate day = LocalDate.ofInstant(from, hours.zone());
        while (true) {
            Instant opens = day.atTime(hours.opensAt()).atZone(hours.zone()).toInstant();
            Instant closes = day.atTime(hours.closesAt()).atZone(hours.zone()).toInstant();
            Instant start = from.isAfter(opens) ? from : opens;
            if (start.isBefore(closes)) {
                Duration today = Duration.between(start, closes);
                if (left.compareTo(today) <= 0) {
                    return start.plus(left);
                }
                left = left.minus(today);
            }
            day = day.plusDays(1);
        }
    }
}
