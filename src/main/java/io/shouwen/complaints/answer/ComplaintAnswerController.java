package io.shouwen.complaints.answer;

import io.shouwen.complaints.ComplaintStage;
import io.shouwen.complaints.FollowUpComplaint;
import io.shouwen.complaints.FollowUpOutcome;
import io.shouwen.complaints.answer.view.AnswerLinkPage;
import io.shouwen.complaints.answer.view.LetterPage;
import io.shouwen.complaints.asking.ComplainantVerdict;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.tickets.LeadTicket;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A written answer: behind the complainant's link, and as a letter. */
@Controller
@Transactional
class ComplaintAnswerController {

    private static final String REASON = "the complainant has no account; the token of the link is the key";

    private final WrittenAnswers answers;
    private final FollowUpComplaint followUp;
    private final LeadTicket tickets;
    private final Clock clock;

    ComplaintAnswerController(WrittenAnswers answers, FollowUpComplaint followUp, LeadTicket tickets, Clock clock) {
        this.answers = answers;
        this.followUp = followUp;
        this.tickets = tickets;
        this.clock = clock;
    }

    @GetMapping("/o/{project}/complaint-answers/{token}")
    @Open(REASON)
    AnswerLinkPage open(ProjectRef project, @PathVariable String token) {
        return page(project, token, Form.EMPTY);
    }

    /** Answered once; a repetition shows what was said before. */
    @PostMapping("/o/{project}/complaint-answers/{token}")
    @Open(REASON)
    AnswerLinkPage verdict(
            ProjectRef project, @PathVariable String token, @RequestParam MultiValueMap<String, String> typed) {
        WrittenAnswers.Linked linked = answers.of(project.id(), token, clock.instant());
        Fields fields = new Fields(typed);
        FollowUpOutcome outcome = ComplainantVerdict.read(fields);
        if (fields.wrong()) {
            return page(project, token, fields.form());
        }
        if (linked.stage() == ComplaintStage.SOLVED) {
            followUp.byComplainant(project, linked.complaint(), outcome, fields.text("words", 1000), clock.instant());
        }
        return page(project, token, Form.EMPTY);
    }

    @GetMapping("/p/{project}/complaints/{id}/letter")
    @Allowed
    LetterPage letter(ProjectRef project, Actor actor, @PathVariable UUID id) {
        if (!tickets.opensFor(actor, project.id(), id)) {
            throw new NotFound();
        }
        return answers.letter(project, id);
    }

    private AnswerLinkPage page(ProjectRef project, String token, Form form) {
        WrittenAnswers.Linked linked = answers.of(project.id(), token, clock.instant());
        return new AnswerLinkPage(
                project.name(),
                project.code(),
                token,
                linked.number(),
                linked.text(),
                linked.at(),
                linked.stage() == ComplaintStage.SOLVED,
                form);
    }
}
