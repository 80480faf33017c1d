package io.shouwen.tickets.extension;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.tickets.TicketQueries;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requesting and answering an extension. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketExtensionController {

    private final RequestExtension request;
    private final AnswerExtension answer;
    private final SubmittedOnce once;
    private final TicketQueries pages;
    private final Clock clock;

    TicketExtensionController(
            RequestExtension request, AnswerExtension answer, SubmittedOnce once, TicketQueries pages, Clock clock) {
        this.clock = clock;
        this.request = request;
        this.answer = answer;
        this.once = once;
        this.pages = pages;
    }

    @PostMapping("/p/{project}/tickets/{id}/extension")
    Object ask(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        Instant to = fields.requiredMoment("to", project.zone());
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "extension", fields.form());
        }
        once.run(
                project.id(),
                "extension",
                id,
                typed,
                () -> request.ask(project, id, actor, reason, to, clock.instant()));
        return Redirect.to("tickets/" + id, left, "tickets.done.extension-asked");
    }

    @PostMapping("/p/{project}/tickets/{id}/extension/answer")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        boolean granted = fields.value("granted").equals("yes");
        String reason = granted ? fields.text("reason", 500) : fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "extension-answer", fields.form());
        }
        once.run(
                project.id(),
                "extension-answer",
                id,
                typed,
                () -> answer.answer(project, id, actor, granted, reason, clock.instant()));
        return Redirect.to(
                "tickets/" + id, left, granted ? "tickets.done.extension-granted" : "tickets.done.extension-refused");
    }
}
