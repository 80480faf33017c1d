package io.shouwen.desk.visitor;

import io.shouwen.desk.Desk;
import io.shouwen.desk.view.DeskPage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.emergency.Claim;
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

/** The end of a visit: settled on the spot, a ticket, a promised answer, or unserved. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("3.2.2")
class VisitDepartureController {

    private static final int RESULT = 2000;
    private static final String ALREADY = "desk.visitor.recorded-already";

    private final EndVisit end;
    private final NoteVisitor notes;
    private final PromiseForm promiseForm;
    private final Residents residents;
    private final VisitAtDesk section;
    private final Desk desk;
    private final Clock clock;

    VisitDepartureController(
            EndVisit end,
            NoteVisitor notes,
            PromiseForm promiseForm,
            Residents residents,
            VisitAtDesk section,
            Desk desk,
            Clock clock) {
        this.end = end;
        this.notes = notes;
        this.promiseForm = promiseForm;
        this.residents = residents;
        this.section = section;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/desk/visits/{visit}/record")
    Object settle(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID visit,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        VisitorNote note = notes.read(project.id(), fields, true);
        String how = fields.required("result", 2, RESULT);
        if (Claim.of(typed) != null) {
            fields.problem("emergency", "desk.call.error.emergency");
        }
        if (note == null || fields.wrong()) {
            return again(project, actor, visit, fields);
        }
        boolean first = end.settle(project, visit, note, how, actor, clock.instant());
        return Redirect.to("desk", left, first ? "desk.visitor.recorded" : ALREADY);
    }

    @PostMapping("/p/{project}/desk/visits/{visit}/ticket")
    Object ticket(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID visit,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        VisitorNote note = notes.read(project.id(), fields, true);
        String description = fields.text("result", RESULT);
        Kind kind = note == null ? null : note.kind();
        if (note != null && kind == null) {
            fields.problem("kind", "desk.call.error.kind-of-ticket");
        }
        if (note == null || kind == null || fields.wrong()) {
            return again(project, actor, visit, fields);
        }
        return end.ticket(project, visit, note, kind, description, Claim.of(typed), actor, clock.instant())
                .map(ticket -> Redirect.to("tickets/" + ticket, left, "desk.call.ticket-opened"))
                .orElseGet(() -> Redirect.to("visits/" + visit, left, ALREADY));
    }

    @PostMapping("/p/{project}/desk/visits/{visit}/promise")
    Object promise(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID visit,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        Instant now = clock.instant();
        VisitorNote read = notes.read(project.id(), fields, false);
        VisitorNote note = read == null ? null : reachable(project.id(), read);
        UUID promiseId = fields.requiredId("promiseId");
        Instant due = promiseForm.due(project, fields, now);
        String text = fields.text("promised", PromiseForm.TEXT);
        if (note != null && note.phone().isEmpty()) {
            fields.problem("phone", "desk.visitor.wrong.number-for-answer");
        }
        if (note == null || due == null || fields.wrong()) {
            return again(project, actor, visit, fields);
        }
        boolean first = end.promise(
                project, visit, note, promiseId, text.length() < 2 ? note.purpose() : text, due, actor, now);
        return Redirect.to("desk", left, first ? "desk.visitor.promised" : ALREADY);
    }

    @PostMapping("/p/{project}/desk/visits/{visit}/departure")
    Object unserved(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID visit,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String why = fields.text("result", RESULT);
        if (fields.wrong()) {
            return again(project, actor, visit, fields);
        }
        boolean first = end.unserved(project.id(), visit, why, actor, clock.instant());
        return Redirect.to("desk", left, first ? "desk.visitor.left-unserved" : ALREADY);
    }

    /** A resident without a number typed is answered on the number of the register. */
    private VisitorNote reachable(UUID projectId, VisitorNote note) {
        UUID resident = note.residentId();
        return !note.phone().isEmpty() || resident == null
                ? note
                : note.withPhone(residents
                        .phone(projectId, resident)
                        .map(PhoneNumber::digits)
                        .orElse(""));
    }

    private DeskPage again(ProjectRef project, Actor actor, UUID visit, Fields fields) {
        return desk.page(project, actor, section, section.open(project, actor, visit, fields.form()));
    }
}
