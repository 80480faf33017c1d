package io.shouwen.desk.help;

import io.shouwen.desk.help.view.HelpNumber;
import io.shouwen.desk.help.view.HelpPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request for help: reading it, showing its number, answering it. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER})
@Clause("2.3.5")
class HelpController {

    private final HelpRequests requests;
    private final AnswerHelp answer;
    private final StaffDirectory staff;
    private final SubmittedOnce once;
    private final Lists lists;
    private final Audit audit;
    private final Clock clock;

    HelpController(
            HelpRequests requests,
            AnswerHelp answer,
            StaffDirectory staff,
            SubmittedOnce once,
            Lists lists,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.answer = answer;
        this.staff = staff;
        this.once = once;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/help/{help}")
    @Transactional(readOnly = true)
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    HelpPage open(ProjectRef project, Actor actor, @PathVariable("help") UUID id) {
        Help help = requests.find(project.id(), id);
        lists.beside(project, actor, id);
        return page(project, actor, help, Form.of(Map.of("by", actor.id().toString())));
    }

    /** Showing the number is recorded in the audit log. */
    @PostMapping("/p/{project}/help/{help}/number")
    HelpNumber number(ProjectRef project, @PathVariable("help") UUID id) {
        String phone = requests.find(project.id(), id).phone();
        if (phone == null) {
            throw new NotFound();
        }
        audit.record(project.id(), "opened-number", HelpAlarms.SUBJECT, id, null, null);
        return new HelpNumber(phone);
    }

    @PostMapping("/p/{project}/help/{help}/answer")
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable("help") UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Help help = requests.find(project.id(), id);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        HelpOutcome outcome = fields.required("outcome", HelpOutcome.class);
        String text =
                outcome == HelpOutcome.NOT_POSSIBLE ? fields.required("answer", 2, 500) : fields.text("answer", 500);
        StaffMember helper =
                staff.working(project.id(), fields.requiredId("by")).orElse(null);
        if (helper == null) {
            fields.problem("by", "desk.relay.error.for");
        }
        Instant at = fields.value("at").isEmpty() ? now : fields.requiredMoment("at", project.zone());
        if (!fields.wrong() && (at.isBefore(help.askedAt().minusSeconds(59)) || at.isAfter(now))) {
            fields.problem("at", "desk.help.rule.when");
        }
        if (fields.wrong()) {
            return page(project, actor, help, fields.form());
        }
        // A minute typed without its seconds may lie before the moment it was asked.
        Instant moment = at.isBefore(help.askedAt()) ? help.askedAt() : at;
        once.run(
                project.id(),
                "help-answer",
                id,
                typed,
                key -> answer.answer(
                        project.id(), id, key, outcome, text, Objects.requireNonNull(helper), moment, actor, now));
        return Redirect.to("help/" + id, flash, "desk.help.answered");
    }

    private HelpPage page(ProjectRef project, Actor actor, Help help, Form form) {
        return new HelpPage(
                HelpQueries.of(help),
                help.answer() == null && HelpFormController.takes(actor)
                        ? staff.list(project.id()).stream()
                                .map(one -> new HelpPage.Helper(one.id(), one.name(), one.post()))
                                .toList()
                        : List.of(),
                form);
    }
}
