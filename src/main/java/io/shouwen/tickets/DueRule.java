package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.standard.StarUnit;
import io.shouwen.standard.star.Amount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How long a kind of ticket may take, in the project's local time. */
@Clause("4.1.2.3")
public sealed interface DueRule {

    Due due(Instant now, ReceptionHours reception);

    /** The rule that a star level's amount makes: days end at closing time, shorter spans after whole hours. */
    static DueRule of(Amount asked, LocalTime closes) {
        return asked.unit() == StarUnit.DAYS
                ? new Days(asked.number(), closes)
                : new Hours((int) Math.max(1, asked.span().toHours()));
    }

    /** A number of reception hours; a deadline after closing moves to the next opening. */
    record Reception(int hours, LocalTime morning) implements DueRule {
        @Override
        public Due due(Instant now, ReceptionHours reception) {
            ZonedDateTime local = now.atZone(reception.zone());
            ZonedDateTime end = local.plusHours(hours);
            if (local.toLocalTime().isBefore(reception.opensAt())) {
                return new Due(at(local, 0, morning), "tickets.due.this-morning", List.of(clock(morning)));
            }
            if (end.toLocalDate().equals(local.toLocalDate())
                    && !end.toLocalTime().isAfter(reception.closesAt())) {
                return new Due(end.toInstant(), "tickets.due.hours", List.of(Integer.toString(hours)));
            }
            return new Due(at(local, 1, morning), "tickets.due.next-morning", List.of(clock(morning)));
        }
    }

    /** A number of hours, day and night. */
    record Hours(int hours) implements DueRule {
        @Override
        public Due due(Instant now, ReceptionHours reception) {
            return new Due(now.plus(Duration.ofHours(hours)), "tickets.due.hours", List.of(Integer.toString(hours)));
        }
    }

    /** An hour of a later calendar day; 1 is the next day. */
    record Days(int days, LocalTime hour) implements DueRule {
        @Override
        public Due due(Instant now, ReceptionHours reception) {
            Instant at = at(now.atZone(reception.zone()), days, hour);
            return days == 1
                    ? new Due(at, "tickets.due.next-day", List.of(clock(hour)))
                    : new Due(at, "tickets.due.days", List.of(clock(hour), Integer.toString(days)));
        }
    }

    private static Instant at(ZonedDateTime local, int days, LocalTime hour) {
        return local.toLocalDate()
                .plusDays(days)
                .atTime(hour)
                .atZone(local.getZone())
                .toInstant();
    }

    static String clock(LocalTime hour) {
        return DateTimeFormatter.ofPattern("HH:mm").format(hour);
    }
}
