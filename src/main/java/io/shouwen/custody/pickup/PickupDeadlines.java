package io.shouwen.custody.pickup;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The deadlines of a waiting parcel: reminders to the addressee, and the limit, of which staff are told. */
@Component
class PickupDeadlines {

    static final String PARCEL = "parcel";

    /** Each level is a reminder to the addressee. */
    static final String REMIND = "remind";

    /** Level 0 on the last day for the desk, level 1 after the limit for the supervisor. */
    static final String LIMIT = "limit";

    private final Deadlines deadlines;

    PickupDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void set(UUID projectId, UUID parcel, PickupTerms terms, Instant received, ZoneId zone, Instant now) {
        Instant due = terms.due(received, zone);
        List<Instant> reminders = terms.reminders(received, zone);
        DeadlinePlan limit = new DeadlinePlan(
                projectId,
                PARCEL,
                parcel,
                LIMIT,
                due,
                List.of(new Alarm(0, terms.lastDay(received, zone)), new Alarm(1, terms.escalated(received, zone))));
        DeadlinePlan remind = new DeadlinePlan(
                projectId,
                PARCEL,
                parcel,
                REMIND,
                due,
                IntStream.range(0, reminders.size())
                        .mapToObj(i -> new Alarm(i, reminders.get(i)))
                        .toList());
        deadlines.set(reminders.isEmpty() ? List.of(limit) : List.of(limit, remind), now);
    }

    void end(UUID projectId, UUID parcel, Instant now) {
        deadlines.end(projectId, PARCEL, parcel, REMIND, now);
        deadlines.end(projectId, PARCEL, parcel, LIMIT, now);
    }
}
