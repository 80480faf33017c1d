package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import io.shouwen.repairs.quote.QuotationLinks.Link;
import io.shouwen.repairs.quote.view.OwnerQuotationPage;
import io.shouwen.repairs.quote.view.OwnerQuotationPage.State;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner's page of a quotation. Opening the link is not an answer, because link previews open it too. */
@Controller
@Transactional
@Open("the owner has the link and no account")
@Clause("4.1.2.2")
class OwnerQuotationController {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WORDS = 300;

    private final QuotationLinks links;
    private final Quotations quotations;
    private final QuotationPages pages;
    private final AnswerQuotation answering;
    private final Clock clock;

    OwnerQuotationController(
            QuotationLinks links, Quotations quotations, QuotationPages pages, AnswerQuotation answering, Clock clock) {
        this.links = links;
        this.quotations = quotations;
        this.pages = pages;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/o/{project}/quotation/{token}")
    OwnerQuotationPage asked(ProjectRef project, @PathVariable String token) {
        Link link = links.find(project.id(), token);
        return page(project, link, state(project.id(), link, clock.instant()), false);
    }

    /** A link that is expired, superseded or used answers nothing, and says so. */
    @PostMapping("/o/{project}/quotation/{token}")
    OwnerQuotationPage answer(
            ProjectRef project,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String words,
            @RequestParam boolean agreed) {
        Instant now = clock.instant();
        Link link = links.find(project.id(), token);
        quotations.forMove(project.id(), link.repair());
        State state = state(project.id(), link, now);
        String said = TypedText.first(name.strip(), LONGEST_NAME);
        if (state != State.ASKING || said.isEmpty()) {
            return page(project, link, state, state == State.ASKING);
        }
        Actor owner = new Actor.Resident(link.quotation(), said);
        OwnerAnswer answer = new OwnerAnswer(
                Ids.next(),
                agreed,
                AnswerWay.LINK,
                said,
                owner,
                null,
                null,
                TypedText.first(words.strip(), LONGEST_WORDS),
                now);
        Scope.current().as(owner).run(() -> answering.answer(project.id(), link.quotation(), answer, now));
        return page(project, link, State.THANKS, false);
    }

    private State state(UUID projectId, Link link, Instant now) {
        QuotedRepair quoted = quotations.of(projectId, link.repair());
        Quotation quotation = asked(quoted, link);
        if (quotation.answer() != null) {
            return quotation.agreed() ? State.AGREED : State.DECLINED;
        }
        return quoted.mayAnswer(link.quotation()) != null
                ? State.SUPERSEDED
                : now.isBefore(link.expires()) ? State.ASKING : State.EXPIRED;
    }

    private static Quotation asked(QuotedRepair quoted, Link link) {
        return quoted.quotations().stream()
                .filter(each -> each.id().equals(link.quotation()))
                .findFirst()
                .orElseThrow();
    }

    private OwnerQuotationPage page(ProjectRef project, Link link, State state, boolean wrong) {
        QuotedRepair quoted = quotations.of(project.id(), link.repair());
        return new OwnerQuotationPage(
                project.name(),
                project.code(),
                link.number(),
                link.title(),
                pages.view(asked(quoted, link), quoted.bill(), Map.of()),
                state,
                pages.phone(project),
                wrong);
    }
}
