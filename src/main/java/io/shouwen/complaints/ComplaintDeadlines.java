package io.shouwen.complaints;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a complaint's deadlines beside that of its ticket, which is the solution's. */
@Component
class ComplaintDeadlines {

    static final String ANSWER = "complaint-answer";
    static final String FOLLOW_UP = "complaint-follow-up";
    static final String LEGAL = "complaint-legal";

    /** Levels of the deadline for asking back. */
    static final int LATE = 1;

    static final int SILENT = 2;

    private static final Duration REMINDER = Duration.ofHours(1);
    private static final Duration LEGAL_REMINDER = Duration.ofDays(2);

    private final Deadlines deadlines;

    ComplaintDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The present level's first answer is due. */
    void answer(Complaint complaint, Instant now) {
        set(complaint, ANSWER, complaint.rise().answerBy(), REMINDER, now);
    }

    void answered(UUID projectId, UUID id, Instant now) {
        deadlines.end(projectId, ANSWER, id, ANSWER, now);
    }

    void legal(Complaint complaint, @Nullable Instant by, Instant now) {
        if (by != null) {
            set(complaint, LEGAL, by, LEGAL_REMINDER, now);
        }
    }

    /** Solved: the complainant is asked back; without an answer it ends by the rule about silence. */
    void solved(Complaint complaint, Instant now) {
        answered(complaint.projectId(), complaint.id(), now);
        deadlines.end(complaint.projectId(), LEGAL, complaint.id(), LEGAL, now);
        Instant due = now.plus(ComplaintClocks.FOLLOW_UP);
        deadlines.set(
                new DeadlinePlan(
                        complaint.projectId(),
                        FOLLOW_UP,
                        complaint.id(),
                        FOLLOW_UP,
                        due,
                        List.of(
                                new Alarm(0, due.minus(REMINDER)),
                                new Alarm(LATE, due),
                                new Alarm(SILENT, now.plus(Complaint.SILENCE)))),
                now);
    }

    void followedUp(UUID projectId, UUID id, Instant now) {
        deadlines.end(projectId, FOLLOW_UP, id, FOLLOW_UP, now);
    }

    private void set(Complaint complaint, String subject, Instant due, Duration reminder, Instant now) {
        List<Alarm> alarms = new ArrayList<>(DeadlinePlan.alarms(due, reminder, now));
        deadlines.set(new DeadlinePlan(complaint.projectId(), subject, complaint.id(), subject, due, alarms), now);
    }
}
