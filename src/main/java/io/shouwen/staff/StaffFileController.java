package io.shouwen.staff;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.Qualification.Warning;
import io.shouwen.staff.view.ShownStaffPhone;
import io.shouwen.staff.view.StaffEditPage;
import io.shouwen.staff.view.StaffFilePage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A staff file: showing it and changing its record. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class StaffFileController {

    private final Lists lists;
    private final StaffFileContents pages;
    private final StaffFiles files;
    private final StaffDirectory staff;
    private final Qualification qualification;
    private final Audit audit;
    private final Clock clock;

    StaffFileController(
            Lists lists,
            StaffFileContents pages,
            StaffFiles files,
            StaffDirectory staff,
            Qualification qualification,
            Audit audit,
            Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.files = files;
        this.staff = staff;
        this.qualification = qualification;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/staff/me")
    @Allowed
    ModelAndView own(Actor actor) {
        return Redirect.to("staff/" + actor.id());
    }

    @GetMapping("/p/{project}/staff/{id}")
    @Allowed
    StaffFilePage file(ProjectRef project, Actor actor, @PathVariable UUID id) {
        lists.beside(project, actor, id);
        return pages.of(project, actor, id, Form.EMPTY);
    }

    /** Shows the number in full after recording it in the audit log. */
    @PostMapping("/p/{project}/staff/{id}/shown-phones")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    ShownStaffPhone show(ProjectRef project, @PathVariable UUID id) {
        String phone = files.phone(project.id(), id);
        if (phone.isEmpty()) {
            throw new NotFound();
        }
        looked(project, id, phone);
        return new ShownStaffPhone(phone);
    }

    /** The form shows the number in full, so opening it is recorded in the audit log. */
    @GetMapping("/p/{project}/staff/{id}/edit")
    StaffEditPage edit(ProjectRef project, @PathVariable UUID id) {
        StaffFiles.Saved saved = files.saved(project.id(), id).orElseThrow(NotFound::new);
        looked(project, id, saved.draft().phone());
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        saved.draft().typed(saved.version()).forEach(typed::add);
        saved.draft().roles().forEach(role -> typed.add("roles", role.name()));
        return new StaffEditPage(id, saved.draft().name(), saved.draft().roles(), Form.of(typed, Map.of()));
    }

    @PostMapping("/p/{project}/staff/{id}")
    Object change(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        StaffFiles.Saved saved = files.saved(project.id(), id).orElseThrow(NotFound::new);
        StaffDraft before = saved.draft();
        Fields fields = new Fields(typed);
        StaffDraft draft = StaffDraft.of(fields, number -> files.numberTaken(project.id(), number, id));
        if (id.equals(actor.id()) && before.is(Role.MANAGER) && !draft.is(Role.MANAGER)) {
            fields.problem("roles", "staff.roles.own");
        }
        String reason = reason(project, id, before, draft, fields);
        if (!fields.wrong() && !files.change(project.id(), id, before, draft, fields.version(), clock.instant())) {
            Conflict.show(fields, draft.typed(0), before.typed(0), saved.version());
            if (!draft.roles().equals(before.roles())) {
                fields.problem("roles", "staff.roles.conflict");
            }
        }
        if (fields.wrong()) {
            return new StaffEditPage(id, before.name(), before.roles(), fields.form());
        }
        if (!reason.isEmpty()) {
            qualification.filledAllTheSame(project.id(), id, reason, clock.instant());
        }
        return Redirect.to("staff/" + id, left, "staff.saved");
    }

    /** The reason, or empty if none is needed. A missing reason is a field error. */
    @Clause("4.1.1.2b")
    private String reason(ProjectRef project, UUID id, StaffDraft before, StaffDraft draft, Fields fields) {
        if (!draft.is(Role.BUTLER) || before.is(Role.BUTLER)) {
            return "";
        }
        Instant now = clock.instant();
        Warning warning = staff.byId(project.id(), id)
                .flatMap(
                        member -> qualification.warning(project.id(), member, LocalDate.ofInstant(now, project.zone())))
                .orElse(null);
        return warning == null ? "" : warning.reason(fields);
    }

    private void looked(ProjectRef project, UUID id, String phone) {
        audit.record(
                project.id(), "phone-shown", "staff", id, null, Map.of("phones", List.of(PhoneNumber.masked(phone))));
    }
}
