package io.shouwen.contractors;

import io.shouwen.contractors.view.JoinPage;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.signin.ChosenPassword;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An invited person chooses a password. A used, expired, replaced or made-up link tells nothing, and neither does that of
 * somebody who left the company.
 */
@Controller
@Transactional
@Open("a person of a company was invited and has no password yet")
class InvitationController {

    private static final int LONGEST = 200;

    private final Invitations invitations;
    private final Workers workers;
    private final Companies companies;
    private final InviteWorker invite;
    private final Clock clock;

    InvitationController(
            Invitations invitations, Workers workers, Companies companies, InviteWorker invite, Clock clock) {
        this.invitations = invitations;
        this.workers = workers;
        this.companies = companies;
        this.invite = invite;
        this.clock = clock;
    }

    @GetMapping("/o/{project}/join/{token}")
    JoinPage form(ProjectRef project, @PathVariable String token) {
        return invited(project, token, clock.instant())
                .map(worker -> page(project, worker, false, Form.EMPTY))
                .orElseGet(() -> JoinPage.over(project.name()));
    }

    @PostMapping("/o/{project}/join/{token}")
    JoinPage join(ProjectRef project, @PathVariable String token, @RequestParam MultiValueMap<String, String> typed) {
        Instant now = clock.instant();
        Workers.Saved worker = invited(project, token, now).orElse(null);
        if (worker == null) {
            return JoinPage.over(project.name());
        }
        Fields fields = new Fields(typed);
        String chosen = fields.value("chosen");
        String refusal = chosen.length() > LONGEST
                ? "password.too-long"
                : new ChosenPassword(chosen).refusal(worker.worker().username());
        if (refusal != null) {
            fields.problem("chosen", refusal, ChosenPassword.SHORTEST);
        } else if (!chosen.equals(fields.value("again"))) {
            fields.problem("again", "password.differs");
        }
        if (fields.wrong()) {
            return page(project, worker, false, fields.form());
        }
        invite.join(project.id(), worker, chosen, now);
        return page(project, worker, true, Form.EMPTY);
    }

    private Optional<Workers.Saved> invited(ProjectRef project, String token, Instant now) {
        return invitations
                .byToken(project.id(), token)
                .filter(invitation -> invitation.valid(now))
                .flatMap(invitation -> workers.byId(project.id(), invitation.workerId()))
                .filter(Workers.Saved::present);
    }

    private JoinPage page(ProjectRef project, Workers.Saved worker, boolean done, Form form) {
        return new JoinPage(
                !done,
                done,
                project.name(),
                companies
                        .byId(project.id(), worker.companyId())
                        .orElseThrow()
                        .company()
                        .name(),
                worker.worker().name(),
                worker.worker().username(),
                form);
    }
}
