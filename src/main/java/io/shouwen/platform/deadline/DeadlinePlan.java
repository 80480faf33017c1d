package io.shouwen.platform.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A deadline: what must happen by when. There is one per subject and purpose; setting it again moves it.
 *
 * @param subjectType type of the subject, such as {@code ticket}; exactly one {@link DeadlineAlarms} handles it
 * @param purpose what is due, such as {@code settle} or {@code follow-up}
 * @param alarms when each level is raised; level 0 reminds, the others escalate
 */
public record DeadlinePlan(
        UUID projectId, String subjectType, UUID subjectId, String purpose, Instant due, List<Alarm> alarms) {

    public record Alarm(int level, Instant at) {}

    /**
     * A reminder before the deadline, left out if its time is past at {@code now}; then level 1 at the deadline and one
     * more level after each further time.
     */
    public static List<Alarm> alarms(Instant due, Duration reminder, Instant now, Duration... further) {
        List<Alarm> alarms = new ArrayList<>();
        if (due.minus(reminder).isAfter(now)) {
            alarms.add(new Alarm(0, due.minus(reminder)));
        }
        alarms.add(new Alarm(1, due));
        for (Duration later : further) {
            alarms.add(new Alarm(alarms.getLast().level() + 1, due.plus(later)));
        }
        return alarms;
    }
}
