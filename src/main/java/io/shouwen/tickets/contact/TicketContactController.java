package io.shouwen.tickets.contact;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.TicketQueries;
import io.shouwen.tickets.contact.view.ContactShown;
import io.shouwen.tickets.contact.view.ContactWay;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the resident's number, recording each access in the audit log, and records contacts. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketContactController {

    private final MoveTicket move;
    private final ContactResident contacting;
    private final TicketQueries pages;
    private final Contacts contacts;
    private final ContactSight numbers;
    private final Audit audit;
    private final Clock clock;

    TicketContactController(
            MoveTicket move,
            ContactResident contacting,
            TicketQueries pages,
            Contacts contacts,
            ContactSight numbers,
            Audit audit,
            Clock clock) {
        this.clock = clock;
        this.move = move;
        this.contacting = contacting;
        this.pages = pages;
        this.contacts = contacts;
        this.numbers = numbers;
        this.audit = audit;
    }

    @PostMapping("/p/{project}/tickets/{id}/contact-looks")
    ContactShown look(ProjectRef project, Actor actor, @PathVariable UUID id) {
        numbers.require(move.begin(project.id(), id, actor), actor);
        audit.record(project.id(), "looked-at-contact", "ticket", id, null, null);
        return new ContactShown(contacts.phone(project.id(), id));
    }

    @PostMapping("/p/{project}/tickets/{id}/contacts")
    Object contact(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID contactId = fields.requiredId("once");
        ContactWay way = fields.required("way", ContactWay.class);
        String whom = fields.required("whom", 60);
        String words = fields.required("words", 2, 2000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "contact", fields.form());
        }
        contacting.contact(project.id(), id, actor, contactId, way, whom, words, clock.instant());
        return Redirect.to("tickets/" + id, left, "tickets.done.contacted");
    }
}
