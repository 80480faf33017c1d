package io.shouwen.breaches.dossier;

import io.shouwen.breaches.law.Authorities;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The deadlines of a breach beside that of its ticket: until when a notice wants it rectified, and until when the law
 * wants it reported once it goes on unheeded.
 */
@Component
@Clause("2.1.8")
class BreachClock implements DeadlineAlarms {

    static final String SUBJECT = "breach";

    private static final String RECTIFY = "rectify";
    private static final String REPORT = "report";
    private static final Duration REMINDER = Duration.ofHours(2);
    private static final Duration MANAGER_AFTER = Duration.ofHours(4);

    private final Breaches breaches;
    private final Authorities authorities;
    private final Deadlines deadlines;
    private final BreachNews news;

    BreachClock(Breaches breaches, Authorities authorities, Deadlines deadlines, BreachNews news) {
        this.breaches = breaches;
        this.authorities = authorities;
        this.deadlines = deadlines;
        this.news = news;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::reached);
    }

    /** Sets and ends the deadlines as the breach's last step wants it. Called once a step, after it was stored. */
    void follow(Breach breach, Instant now) {
        switch (breach.stage()) {
            case NOTIFIED -> rectifyBy(breach, now);
            case UNHEEDED -> {
                end(breach, RECTIFY, now);
                breaches.unheeded(breach, authorities.clock(breach.projectId()))
                        .ifPresent(by -> set(breach.projectId(), breach.id(), REPORT, by, now));
            }
            case OPENED, ESTABLISHED, RECTIFIED -> end(breach, RECTIFY, now);
            case PERSUADED, REPORTED, ANSWERED, CLOSED -> {
                end(breach, RECTIFY, now);
                end(breach, REPORT, now);
                breaches.heeded(breach.projectId(), breach.id(), now);
            }
        }
    }

    private void rectifyBy(Breach breach, Instant now) {
        if (breach.last().move() == BreachMove.SERVE) {
            set(
                    breach.projectId(),
                    breach.id(),
                    RECTIFY,
                    breach.notices().getLast().rectifyBy(),
                    now);
        }
    }

    private void set(UUID projectId, UUID id, String purpose, Instant due, Instant now) {
        deadlines.set(
                new DeadlinePlan(
                        projectId, SUBJECT, id, purpose, due, DeadlinePlan.alarms(due, REMINDER, now, MANAGER_AFTER)),
                now);
    }

    private void end(Breach breach, String purpose, Instant now) {
        deadlines.end(breach.projectId(), SUBJECT, breach.id(), purpose, now);
    }

    private void reached(DeadlineReached reached) {
        Breach breach = breaches.forMove(reached.projectId(), reached.subjectId());
        if (reached.purpose().equals(REPORT)) {
            news.tell(
                    breach,
                    Actor.SYSTEM,
                    reached.level() == 2
                            ? news.leaders(breach.projectId(), reached.now())
                            : news.supervisors(breach.projectId(), reached.now()),
                    reached.level() == 0 ? Notifications.Kind.REMINDER : Notifications.Kind.ALARM,
                    reached.level() == 0 ? "breaches.told.report-soon" : "breaches.told.report-late");
        } else if (reached.level() == 0) {
            news.tell(
                    breach,
                    Actor.SYSTEM,
                    BreachNews.hands(breach),
                    Notifications.Kind.REMINDER,
                    "breaches.told.rectify-soon");
        } else if (reached.level() == 1 && breach.lapsed(reached.now())) {
            lapse(breach, reached);
        }
    }

    private void lapse(Breach breach, DeadlineReached reached) {
        Breach after = breach.make(Ids.next(), BreachMove.LAPSE, BreachStage.UNHEEDED, Actor.SYSTEM, "", reached.now());
        breaches.stepped(after);
        news.said(after, null);
        follow(after, reached.now());
        news.tell(after, Actor.SYSTEM, BreachNews.hands(after), Notifications.Kind.TASK, "breaches.told.lapsed");
        news.tell(
                after,
                Actor.SYSTEM,
                news.supervisors(after.projectId(), reached.now()),
                Notifications.Kind.TASK,
                "breaches.told.lapsed");
    }
}
