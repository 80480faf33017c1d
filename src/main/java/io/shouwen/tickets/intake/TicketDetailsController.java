package io.shouwen.tickets.intake;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.intake.view.DetailsPage;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the texts of a ticket. After a conflict the second person sees both texts. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketDetailsController {

    private final MoveTicket move;
    private final TicketTexts texts;

    TicketDetailsController(MoveTicket move, TicketTexts texts) {
        this.move = move;
        this.texts = texts;
    }

    @GetMapping("/p/{project}/tickets/{id}/details")
    DetailsPage form(ProjectRef project, Actor actor, @PathVariable UUID id) {
        Ticket ticket = move.begin(project.id(), id, actor);
        DetailsPage.Details now = texts.find(project.id(), id);
        return new DetailsPage(
                id,
                ticket.number(),
                now.version(),
                null,
                Form.of(Map.of("title", now.title(), "description", now.description(), "place", now.place())));
    }

    @PostMapping("/p/{project}/tickets/{id}/details")
    Object save(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Ticket ticket = move.begin(project.id(), id, actor);
        Fields fields = new Fields(typed);
        int version = fields.number("version", 0, Integer.MAX_VALUE);
        String title = fields.required("title", 2, 120);
        String description = fields.text("description", 4000);
        String place = fields.text("place", 200);
        if (fields.wrong()) {
            return new DetailsPage(id, ticket.number(), version, null, fields.form());
        }
        RuleBroken.throwIf(ticket.mayRewrite());
        DetailsPage.Details before = texts.find(project.id(), id);
        try {
            texts.save(project.id(), id, version, title, description, place);
        } catch (OptimisticLockingFailureException somebodyElseSaved) {
            return new DetailsPage(id, ticket.number(), before.version(), before, fields.form());
        }
        move.said(ticket, "rewritten", before, texts.find(project.id(), id));
        return Redirect.to("tickets/" + id, left, "tickets.done.saved");
    }
}
