package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.View;
import io.shouwen.staff.Qualification.Warning;
import io.shouwen.staff.view.FirstPasswordPage;
import io.shouwen.staff.view.NewStaffPage;
import io.shouwen.staff.view.StaffFilter;
import io.shouwen.staff.view.StaffPage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class StaffController {

    private final StaffDirectory staff;
    private final StaffList list;
    private final StaffFiles files;
    private final Certificates certificates;
    private final TakeOnStaff takeOnStaff;
    private final Accounts accounts;
    private final Clock clock;

    StaffController(
            StaffDirectory staff,
            StaffList list,
            StaffFiles files,
            Certificates certificates,
            TakeOnStaff takeOnStaff,
            Accounts accounts,
            Clock clock) {
        this.staff = staff;
        this.list = list;
        this.files = files;
        this.certificates = certificates;
        this.takeOnStaff = takeOnStaff;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/staff")
    @Allowed({Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    StaffPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        StaffFilter filter = StaffList.filter(actor, address);
        ListPlace place = StaffList.place(filter, address);
        LocalDate today = LocalDate.ofInstant(clock.instant(), project.zone());
        return new StaffPage(
                filter,
                place,
                list.page(project.id(), filter, place, today),
                list.posts(project.id()),
                certificates
                        .endingBy(project.id(), today.plusDays(Certificate.REMINDERS.getFirst()))
                        .size(),
                actor.is(Role.MANAGER, Role.ADMIN));
    }

    @GetMapping("/p/{project}/staff/new")
    NewStaffPage form() {
        return new NewStaffPage(Form.EMPTY);
    }

    @PostMapping("/p/{project}/staff")
    View takeOn(ProjectRef project, @RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(typed);
        String username = fields.text("username", 60).toLowerCase(Locale.ROOT);
        if (!username.matches("[a-z][a-z0-9._-]{1,58}")) {
            fields.problem("username", "start.username.malformed");
        } else if (accounts.usernameTaken(username)) {
            fields.problem("username", "staff.username.taken");
        }
        StaffDraft draft = StaffDraft.of(fields, number -> files.numberTaken(project.id(), number, Ids.GROUP));
        Education education = fields.text("level", 20).isEmpty() ? null : Education.of(fields);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        String reason = draft.is(Role.BUTLER)
                ? Warning.of(draft.name(), education == null ? List.of() : List.of(education), today)
                        .map(warning -> warning.reason(fields))
                        .orElse("")
                : "";
        if (fields.wrong()) {
            return new NewStaffPage(fields.form());
        }
        TakeOnStaff.SignIn signIn = TakeOnStaff.SignIn.first(username);
        takeOnStaff.takeOn(project.id(), signIn, draft, education, reason, today, now);
        return new FirstPasswordPage(draft.name(), username, signIn.password());
    }

    @PostMapping("/p/{project}/staff/{id}/password")
    FirstPasswordPage reset(ProjectRef project, @PathVariable UUID id) {
        StaffMember member = staff.byId(project.id(), id).orElseThrow(NotFound::new);
        takeOnStaff.mustBeOurs(project.id(), member);
        return new FirstPasswordPage(
                member.name(),
                accounts.username(member.id()).orElseThrow(NotFound::new),
                takeOnStaff.resetPassword(project.id(), member));
    }

    @PostMapping("/p/{project}/staff/{id}/departure")
    ModelAndView seeOff(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        StaffMember member = staff.byId(project.id(), id).orElseThrow(NotFound::new);
        takeOnStaff.mustBeOurs(project.id(), member);
        if (member.id().equals(actor.id())) {
            throw new RuleBroken("4.1.1.2", "staff.not-oneself");
        }
        Instant now = clock.instant();
        takeOnStaff.seeOff(project.id(), member, LocalDate.ofInstant(now, project.zone()), now);
        return Redirect.to("staff", flash, "staff.seen-off");
    }
}
