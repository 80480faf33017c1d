package io.shouwen.breaches.dossier;

import io.shouwen.breaches.law.Authority;
import io.shouwen.platform.Clause;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.WayOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The moves of a breach other than its notices. Each takes the id of its step, which the form makes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.8", "4.1.2.7", "4.3.2 c"})
class MoveBreach {

    private final Breaches breaches;
    private final LeadTicket tickets;
    private final BreachClock clock;
    private final BreachNews news;

    MoveBreach(Breaches breaches, LeadTicket tickets, BreachClock clock, BreachNews news) {
        this.breaches = breaches;
        this.tickets = tickets;
        this.clock = clock;
        this.news = news;
    }

    void establish(UUID projectId, UUID id, UUID step, Particulars found, Actor by, String words, Instant now) {
        Breach after = breaches.forMove(projectId, id).establish(step, found, by, words, now);
        breaches.established(after);
        ended(after, found, now);
    }

    /** @param at when somebody was spoken to */
    void persuade(
            UUID projectId,
            UUID id,
            UUID step,
            String whom,
            PersuasionOutcome outcome,
            Instant at,
            Actor by,
            String words,
            Instant now) {
        Breach after = breaches.forMove(projectId, id).persuade(step, outcome, by, words, now);
        breaches.persuaded(after, whom, outcome, at);
        ended(after, Map.of("whom", whom, "outcome", outcome), now);
        if (outcome == PersuasionOutcome.REFUSED) {
            news.tell(
                    after,
                    by,
                    news.supervisors(projectId, now),
                    Notifications.Kind.TASK,
                    "breaches.told.refused",
                    by.name());
        }
    }

    /** @param number the authority's number of the report; may be empty */
    void report(
            UUID projectId,
            UUID id,
            UUID step,
            Authority authority,
            String number,
            Instant at,
            Actor by,
            String words,
            Instant now) {
        Breach after =
                breaches.forMove(projectId, id).make(step, BreachMove.REPORT, BreachStage.REPORTED, by, words, now);
        breaches.reported(after, authority, number, at);
        ended(after, Map.of("authority", authority.name(), "number", number), now);
    }

    void answer(
            UUID projectId,
            UUID id,
            UUID step,
            AuthorityAnswer outcome,
            String number,
            Instant at,
            Actor by,
            String words,
            Instant now) {
        BreachStage to = outcome == AuthorityAnswer.NOT_COMPETENT ? BreachStage.UNHEEDED : BreachStage.ANSWERED;
        Breach after = breaches.forMove(projectId, id).make(step, BreachMove.ANSWER, to, by, words, now);
        breaches.answered(after, outcome, number, at);
        ended(after, Map.of("outcome", outcome, "number", number), now);
    }

    void rectify(UUID projectId, UUID id, UUID step, List<Prepared> photos, Actor by, String words, Instant now) {
        Breach after =
                breaches.forMove(projectId, id).make(step, BreachMove.RECTIFY, BreachStage.RECTIFIED, by, words, now);
        breaches.pictures(projectId, id, step, photos, PictureSubject.RECTIFIED, now);
        breaches.stepped(after);
        ended(after, null, now);
        news.tell(
                after,
                by,
                BreachNews.hands(after),
                Notifications.Kind.TASK,
                "breaches.told.rectified",
                by.name(),
                words);
    }

    /** Rectified: it ends. Not rectified: it goes on unheeded, and must be reported. */
    void verify(
            ProjectRef project,
            UUID id,
            UUID step,
            boolean good,
            List<Prepared> photos,
            Actor by,
            String words,
            Instant now) {
        Breach before = breaches.forMove(project.id(), id);
        Breach after =
                before.make(step, BreachMove.VERIFY, good ? BreachStage.CLOSED : BreachStage.UNHEEDED, by, words, now);
        breaches.pictures(project.id(), id, step, photos, PictureSubject.VERIFIED, now);
        breaches.verified(after, Objects.requireNonNull(before.remedy()).id(), good);
        ended(after, Map.of("good", good), now);
        if (good) {
            close(project, after, by, words, now);
        } else {
            news.tell(
                    after,
                    by,
                    news.leaders(project.id(), now),
                    Notifications.Kind.TASK,
                    "breaches.told.not-rectified",
                    by.name(),
                    words);
        }
    }

    /** Ended without a remedy of ours: the authority goes on with it, or it was no breach. */
    void end(ProjectRef project, UUID id, UUID step, BreachMove move, Actor by, String words, Instant now) {
        Breach after = breaches.forMove(project.id(), id).make(step, move, BreachStage.CLOSED, by, words, now);
        breaches.stepped(after);
        ended(after, null, now);
        close(project, after, by, words, now);
    }

    private void close(ProjectRef project, Breach after, Actor by, String words, Instant now) {
        WayOut way = after.last().move() == BreachMove.VERIFY ? WayOut.HANDLED : WayOut.NOT_OURS;
        tickets.settle(project, after.id(), by, way, words, now);
        tickets.close(project, after.id(), by, words, now);
        news.tell(
                after, by, BreachNews.hands(after), Notifications.Kind.NEWS, "breaches.told.closed", by.name(), words);
    }

    private void ended(Breach after, @Nullable Object fact, Instant now) {
        news.said(after, fact);
        clock.follow(after, now);
    }
}
