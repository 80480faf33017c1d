package io.shouwen.desk.visitor;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promised answer (约定回复). It is kept by an answer before its time; an answer after it is recorded, and late. Its
 * time is moved only before it has passed, and only with the consent of the person who waits for it.
 *
 * @param due the agreed time, as moved last
 * @param ending null while the answer is owed
 */
@Clause("3.2.2")
record Promise(
        UUID id,
        UUID madeBy,
        Instant madeAt,
        Instant due,
        @Nullable Ending ending) {

    /** How long before its time a promise is reminded of. */
    static final Duration REMINDER = Duration.ofMinutes(15);

    /** How long after its time a promise without an answer is also the manager's. */
    static final Duration MANAGER = Duration.ofHours(1);

    /** @param agreedBy who consented, and how */
    record Move(UUID id, Instant before, Instant to, String agreedBy, UUID by, Instant at) {}

    /** @param answered false if it was said that there will be no answer @param how the answer, or the reason */
    record Ending(boolean answered, String how, UUID by, Instant at) {}

    /** The promise with its new time, and the fact that it was moved. */
    record Moved(Promise promise, Move move) {}

    static Promise made(UUID id, Instant due, Actor by, Instant now) {
        return new Promise(id, by.id(), now, due, null);
    }

    /** Why it cannot be moved any more; null if it can. */
    @Nullable
    RuleBroken moveRefusal(Instant now) {
        if (ending != null) {
            return over();
        }
        return now.isAfter(due) ? new RuleBroken("3.2.2", "desk.visitor.rule.late") : null;
    }

    Moved move(UUID moveId, Instant to, String agreedBy, Actor by, Instant now) {
        RuleBroken.throwIf(moveRefusal(now));
        return new Moved(new Promise(id, madeBy, madeAt, to, null), new Move(moveId, due, to, agreedBy, by.id(), now));
    }

    Promise end(boolean answered, String how, Actor by, Instant now) {
        RuleBroken.throwIf(ending == null ? null : over());
        return new Promise(id, madeBy, madeAt, due, new Ending(answered, how, by.id(), now));
    }

    boolean kept() {
        return ending != null && ending.answered() && !ending.at().isAfter(due);
    }

    /** Level 0 reminds, 1 goes to the supervisor, 2 to the manager. What is past at {@code now} is not raised. */
    List<Alarm> alarms(Instant now) {
        return DeadlinePlan.alarms(due, REMINDER, now, MANAGER);
    }

    private static RuleBroken over() {
        return new RuleBroken("3.2.2", "desk.visitor.rule.answered");
    }
}
