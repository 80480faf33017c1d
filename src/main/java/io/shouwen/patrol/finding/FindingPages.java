package io.shouwen.patrol.finding;

import io.shouwen.custody.CountPath;
import io.shouwen.patrol.finding.view.FindingPage;
import io.shouwen.patrol.finding.view.FindingPage.Asked;
import io.shouwen.patrol.finding.view.FindingPage.Header;
import io.shouwen.patrol.finding.view.FindingPage.Moves;
import io.shouwen.patrol.finding.view.FindingPage.Step;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.handover.Receivers;
import io.shouwen.tickets.handover.view.ReceiverChoices;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of a finding for one reader. */
@Component
class FindingPages {

    private final Findings findings;
    private final FindingQueries queries;
    private final FindingAccess sight;
    private final LeadTicket tickets;
    private final Signers signers;
    private final Verifiers verifiers;
    private final Receivers receivers;
    private final FindingPeople people;
    private final CountPath countPages;
    private final Clock clock;

    FindingPages(
            Findings findings,
            FindingQueries queries,
            FindingAccess sight,
            LeadTicket tickets,
            Signers signers,
            Verifiers verifiers,
            Receivers receivers,
            FindingPeople people,
            CountPath countPages,
            Clock clock) {
        this.findings = findings;
        this.queries = queries;
        this.sight = sight;
        this.tickets = tickets;
        this.signers = signers;
        this.verifiers = verifiers;
        this.receivers = receivers;
        this.people = people;
        this.countPages = countPages;
        this.clock = clock;
    }

    FindingPage page(ProjectRef project, Actor me, UUID id, String open, Form form) {
        sight.require(project.id(), id, me);
        Finding f = findings.find(project.id(), id);
        Header header = queries.header(project.id(), id, f.stage());
        Verification verified = f.verification() != null && f.verification().good() ? f.verification() : null;
        Dispatch dispatch = f.dispatch();
        Asked asked = queries.asked(project.id(), id);
        Moves moves = moves(project, me, f, asked);
        return new FindingPage(
                header,
                tickets.opensFor(me, project.id(), id),
                steps(f),
                queries.course(project.id(), id, project.zone()),
                queries.photos(project.id(), id),
                verified == null
                        ? null
                        : new FindingPage.Sheet(
                                verified.content(), verified.hash(), queries.lines(project.id(), verified)),
                dispatch == null || dispatch.order() == null
                        ? null
                        : queries.order(
                                project.id(), dispatch.order(), tickets.opensFor(me, project.id(), dispatch.order())),
                asked,
                countPages.path(project.id(), id, me).orElse(null),
                moves,
                List.copyOf(f.toSign(me, signers.supervisors(project.id(), f))),
                moves.dispatch()
                        ? receivers
                                .choices(project.id(), null, clock.instant())
                                .byWay(department -> Way.to(department.kind()), Way::to)
                        : ReceiverChoices.NONE,
                open,
                form);
    }

    private Moves moves(ProjectRef project, Actor me, Finding f, @Nullable Asked asked) {
        Instant now = clock.instant();
        LeadTicket.View ticket = tickets.of(project.id(), f.id());
        FindingStage stage = f.stage();
        boolean mayAsk = ticket.owner().equals(me.id()) || me.is(Role.SUPERVISOR, Role.MANAGER);
        Set<Way> ways = EnumSet.allOf(Way.class);
        ways.removeIf(way -> f.mayDispatch(me, way) != null);
        return new Moves(
                f.mayDecide(me) == null,
                stage == FindingStage.DISPATCHED,
                ways,
                ticket.stage() == io.shouwen.tickets.Stage.OFFERED && queries.offeredTo(project.id(), f.id(), me.id()),
                f.mayHandle(me, ticket.owner(), false) == null && ticket.stage() == io.shouwen.tickets.Stage.OPEN,
                stage == FindingStage.HANDLED && f.mayVerify(me, verifiers.of(project.id(), f, now)) == null,
                (stage == FindingStage.REPORTED || stage == FindingStage.DISPATCHED)
                        && mayAsk
                        && asked == null
                        && now.isBefore(ticket.dueAt()),
                asked != null && me.is(Role.MANAGER));
    }

    private List<Step> steps(Finding f) {
        Decision decision = f.decision();
        Dispatch dispatch = f.dispatch();
        Remedy remedy = f.remedy();
        Verification verified = f.verification() != null && f.verification().good() ? f.verification() : null;
        List<Step> steps = new ArrayList<>();
        steps.add(step("found", false, f.foundBy(), f.foundAt()));
        steps.add(step(
                decision != null && decision.onTheSpot() ? "at-once" : "reported",
                decision == null,
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at()));
        if (decision != null && decision.onTheSpot()) {
            return steps;
        }
        steps.add(step(
                "dispatched",
                f.stage() == FindingStage.REPORTED,
                dispatch == null ? null : dispatch.by(),
                dispatch == null ? null : dispatch.at()));
        steps.add(step(
                "handled",
                f.stage() == FindingStage.DISPATCHED,
                remedy == null ? null : remedy.by(),
                remedy == null ? null : remedy.at()));
        steps.add(step(
                "verified",
                f.stage() == FindingStage.HANDLED,
                verified == null ? null : verified.by(),
                verified == null ? null : verified.at()));
        FindingSignature last =
                f.stage() == FindingStage.SIGNED ? f.signatures().getLast() : null;
        steps.add(step(
                "signed",
                f.stage() == FindingStage.VERIFIED,
                last == null ? null : last.by(),
                last == null ? null : last.at()));
        return steps;
    }

    private Step step(String name, boolean current, @Nullable UUID by, @Nullable Instant at) {
        return new Step(name, current, by == null ? null : people.named(by).name(), at);
    }
}
