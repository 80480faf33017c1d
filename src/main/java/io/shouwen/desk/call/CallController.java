package io.shouwen.desk.call;

import io.shouwen.desk.Desk;
import io.shouwen.desk.view.DeskPage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.contact.AddToTicket;
import io.shouwen.tickets.emergency.Claim;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An open call: taking it, recording it, opening a ticket from it. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class CallController {

    private final Calls calls;
    private final FinishCall finish;
    private final AddToTicket adding;
    private final CallsAtDesk section;
    private final Desk desk;
    private final Audit audit;
    private final Live live;
    private final Clock clock;
    private final Kinds kinds;

    CallController(
            Calls calls,
            FinishCall finish,
            AddToTicket adding,
            CallsAtDesk section,
            Desk desk,
            Audit audit,
            Live live,
            Clock clock,
            Kinds kinds) {
        this.kinds = kinds;
        this.calls = calls;
        this.finish = finish;
        this.adding = adding;
        this.section = section;
        this.desk = desk;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/desk/calls/{call}")
    @Transactional(readOnly = true)
    DeskPage open(ProjectRef project, Actor actor, @PathVariable UUID call) {
        return page(project, actor, call, Form.EMPTY);
    }

    @PostMapping("/p/{project}/desk/calls/{call}/taking")
    Object take(ProjectRef project, Actor actor, @PathVariable UUID call, RedirectAttributes left) {
        boolean mine = calls.take(project.id(), call, actor.id(), actor.name(), clock.instant());
        if (!mine) {
            return Redirect.to("desk", left, "desk.call.taken-already");
        }
        audit.record(project.id(), "took", "call", call, null, null);
        live.publish(project.id(), "calls", call.toString());
        return Redirect.to("desk/calls/" + call);
    }

    @PostMapping("/p/{project}/desk/calls/{call}/record")
    Object record(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID call,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        CallForm read = CallForm.read(typed, false, kinds.raised());
        CallNote note = read.note();
        if (note == null) {
            return page(project, actor, call, Form.of(typed, read.errors()));
        }
        if (Claim.of(typed) != null) {
            return page(
                    project,
                    actor,
                    call,
                    Form.of(typed, Map.of("emergency", Form.Problem.of("desk.call.error.emergency"))));
        }
        finish.finish(project, call, note, actor, clock.instant());
        return Redirect.to("desk", left, "desk.call.recorded");
    }

    @PostMapping("/p/{project}/desk/calls/{call}/ticket")
    Object ticket(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID call,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        CallForm read = CallForm.read(typed, true, kinds.raised());
        CallNote note = read.note();
        if (note == null) {
            return page(project, actor, call, Form.of(typed, read.errors()));
        }
        UUID existing = note.existing();
        if (existing != null && adding.open(project.id(), existing, actor).isEmpty()) {
            return page(
                    project,
                    actor,
                    call,
                    Form.of(typed, Map.of("existing", Form.Problem.of("desk.call.error.existing"))));
        }
        Optional<UUID> ticket = finish.finish(project, call, note, Claim.of(typed), actor, clock.instant());
        return Redirect.to(
                ticket.map(id -> "tickets/" + id).orElse("desk"),
                left,
                existing == null ? "desk.call.ticket-opened" : "desk.call.ticket-added");
    }

    private DeskPage page(ProjectRef project, Actor actor, UUID call, Form form) {
        return desk.page(project, actor, section, section.open(project, actor, call, form));
    }
}
