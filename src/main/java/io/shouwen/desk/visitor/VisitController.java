package io.shouwen.desk.visitor;

import io.shouwen.desk.Desk;
import io.shouwen.desk.view.DeskPage;
import io.shouwen.desk.visitor.view.VisitorCard;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visitors at the desk: they come, are received, and are asked what for. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause({"3.2.1", "3.2.2"})
class VisitController {

    private final ReceiveVisitor receive;
    private final NoteVisitor notes;
    private final VisitorsAtDesk waiting;
    private final VisitAtDesk section;
    private final VisitForms forms;
    private final Desk desk;
    private final Clock clock;

    VisitController(
            ReceiveVisitor receive,
            NoteVisitor notes,
            VisitorsAtDesk waiting,
            VisitAtDesk section,
            VisitForms forms,
            Desk desk,
            Clock clock) {
        this.receive = receive;
        this.notes = notes;
        this.waiting = waiting;
        this.section = section;
        this.forms = forms;
        this.desk = desk;
        this.clock = clock;
    }

    /** Somebody came: they wait, or with {@code receive} are received at once. A script gets the section back. */
    @PostMapping("/p/{project}/desk/visits")
    Object come(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "1") int people,
            @RequestParam @Nullable String receive,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            RedirectAttributes left) {
        Instant now = clock.instant();
        this.receive.come(project.id(), id, Math.clamp(people, 1, DeskVisit.MOST_PEOPLE), actor, now);
        if (receive != null) {
            return received(project, actor, id, left, now);
        }
        return script != null ? waiting.fill(project, actor) : Redirect.to("desk", left, "desk.visitor.came");
    }

    @GetMapping("/p/{project}/desk/visits/{visit}")
    @Transactional(readOnly = true)
    DeskPage open(ProjectRef project, Actor actor, @PathVariable UUID visit) {
        return desk.page(project, actor, section, section.open(project, actor, visit, forms.kept(project, visit)));
    }

    @PostMapping("/p/{project}/desk/visits/{visit}/reception")
    Object reception(ProjectRef project, Actor actor, @PathVariable UUID visit, RedirectAttributes left) {
        return received(project, actor, visit, left, clock.instant());
    }

    private Object received(ProjectRef project, Actor actor, UUID visit, RedirectAttributes left, Instant now) {
        return receive.receive(project.id(), visit, actor, now)
                ? Redirect.to("desk/visits/" + visit)
                : Redirect.to("desk", left, "desk.visitor.received-already");
    }

    /** How to greet who is typed or chosen, for the form. */
    @GetMapping("/p/{project}/desk/visitors")
    @Transactional(readOnly = true)
    VisitorCard card(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable String residentId,
            @RequestParam @Nullable String houseId) {
        return section.card(project, actor, name, Address.id(residentId), Address.id(houseId), clock.instant());
    }

    /** Tells the colleague who is wanted. */
    @PostMapping("/p/{project}/desk/visits/{visit}/colleague")
    Object colleague(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID visit,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        fields.requiredId("colleague");
        VisitorNote note = notes.read(project.id(), fields, false);
        if (note == null) {
            Form form = fields.form();
            return desk.page(project, actor, section, section.open(project, actor, visit, form));
        }
        receive.call(project.id(), visit, note, actor, clock.instant());
        return Redirect.to("desk/visits/" + visit, left, "desk.visitor.colleague-told");
    }
}
