package io.shouwen.roster.plan;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the draft. Every gap needs a person responsible. */
@Clause("2.1.1")
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishRoster {

    private final Shifts shifts;
    private final Roster roster;
    private final Publications publications;
    private final Notifications notifications;
    private final Audit audit;
    private final Live live;

    PublishRoster(
            Shifts shifts,
            Roster roster,
            Publications publications,
            Notifications notifications,
            Audit audit,
            Live live) {
        this.shifts = shifts;
        this.roster = roster;
        this.publications = publications;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    PublicationPlan plan(ProjectRef project, LocalDate from, LocalDate to) {
        Span span = span(project, from, to);
        return PublicationPlan.of(
                from,
                to,
                shifts.on(project.id(), from.minusDays(2), to.plusDays(2)),
                roster.due(project.id(), span),
                publications.answers(project.id(), span).stream()
                        .map(Publications.Answered::answer)
                        .toList());
    }

    static Span span(ProjectRef project, LocalDate from, LocalDate to) {
        return new Span(
                PostHours.at(from.atStartOfDay(), project.zone()),
                PostHours.at(to.plusDays(1).atStartOfDay(), project.zone()));
    }

    /** @throws RuleBroken if a gap has no person responsible, or nothing would change */
    PublicationPlan publish(
            ProjectRef project,
            Actor actor,
            UUID id,
            LocalDate from,
            LocalDate to,
            Map<String, PublicationPlan.Word> words,
            @Nullable String restReason,
            Instant now) {
        shifts.lock(project.id(), Set.of(project.id()));
        shifts.lock(project.id(), plan(project, from, to).concerned());
        PublicationPlan plan = plan(project, from, to);
        List<RosterGap.Answer> answers = plan.answered(words, restReason);
        shifts.publish(project.id(), plan.fresh().stream().map(RosterShift::id).toList(), now);
        shifts.withdraw(project.id(), plan.ended().stream().map(RosterShift::id).toList(), now);
        publications.keep(
                project.id(),
                id,
                from,
                to,
                "ROSTER",
                answers,
                plan.open().size(),
                plan.shortRests().size(),
                plan.shortRests().isEmpty() ? null : restReason,
                actor.id(),
                now);
        audit.record(
                project.id(),
                "published",
                "roster",
                id,
                null,
                Map.of(
                        "from", from,
                        "to", to,
                        "new", plan.fresh().size(),
                        "ended", plan.ended().size(),
                        "answers", answers));
        notifications.tell(
                project.id(),
                plan.concerned(),
                Kind.NEWS,
                "my-shifts?month=" + from.toString().substring(0, 7),
                "roster.published-news",
                from.toString(),
                to.toString());
        Set<UUID> answering = answers.stream().map(RosterGap.Answer::staffId).collect(Collectors.toSet());
        notifications.tell(
                project.id(), answering, Kind.TASK, "my-shifts", "roster.answers-news", from.toString(), to.toString());
        live.publish(project.id(), "roster", from + " " + to + " " + id);
        return plan;
    }
}
