package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How long a kind of matter may take, counted on the project's clocks. */
@Clause("4.1.2.3")
sealed interface DueRule {

    LocalTime RECEPTION_BEGINS = LocalTime.of(7, 0);
    LocalTime RECEPTION_ENDS = LocalTime.of(19, 0);

    Due due(Instant now, ZoneId zone);

    /** Within hours while the reception is staffed; what would end after it waits until the morning. */
    record Reception(int hours, LocalTime morning) implements DueRule {
        @Override
        public Due due(Instant now, ZoneId zone) {
            ZonedDateTime local = now.atZone(zone);
            ZonedDateTime end = local.plusHours(hours);
            if (local.toLocalTime().isBefore(RECEPTION_BEGINS)) {
                return new Due(at(local, 0, morning), "tickets.due.this-morning", List.of(clock(morning)));
            }
            if (end.toLocalDate().equals(local.toLocalDate())
                    && !end.toLocalTime().isAfter(RECEPTION_ENDS)) {
                return new Due(end.toInstant(), "tickets.due.hours", List.of(Integer.toString(hours)));
            }
            return new Due(at(local, 1, morning), "tickets.due.next-morning", List.of(clock(morning)));
        }
    }

    /** Within hours, day and night. */
    record Hours(int hours) implements DueRule {
        @Override
        public Due due(Instant now, ZoneId zone) {
            return new Due(
                    now.atZone(zone).plusHours(hours).toInstant(),
                    "tickets.due.hours",
                    List.of(Integer.toString(hours)));
        }
    }

    /** By an hour of a later calendar day; 1 is the next day. */
    record Days(int days, LocalTime hour) implements DueRule {
        @Override
        public Due due(Instant now, ZoneId zone) {
            Instant at = at(now.atZone(zone), days, hour);
            return days == 1
                    ? new Due(at, "tickets.due.next-day", List.of(clock(hour)))
                    : new Due(at, "tickets.due.days", List.of(clock(hour), Integer.toString(days)));
        }
    }

    static DueRule usual(Kind kind) {
        return switch (kind) {
            case INQUIRY -> new Reception(2, LocalTime.of(9, 0));
            case HELP -> new Hours(2);
            case REPAIR, COMPLAINT -> new Days(1, RECEPTION_ENDS);
            case SUGGESTION, PRAISE -> new Days(3, RECEPTION_ENDS);
        };
    }

    private static Instant at(ZonedDateTime local, int days, LocalTime hour) {
        return local.toLocalDate()
                .plusDays(days)
                .atTime(hour)
                .atZone(local.getZone())
                .toInstant();
    }

    private static String clock(LocalTime hour) {
        return DateTimeFormatter.ofPattern("HH:mm").format(hour);
    }
}
