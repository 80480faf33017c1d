package io.shouwen.people;

import io.shouwen.people.TakingOn.NewColleague;
import io.shouwen.people.view.FirstPasswordPage;
import io.shouwen.people.view.NewStaffPage;
import io.shouwen.people.view.StaffPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final TakingOn takingOn;
    private final Clock clock;

    StaffController(StaffDirectory staff, TakingOn takingOn, Clock clock) {
        this.staff = staff;
        this.takingOn = takingOn;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/staff")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    StaffPage list(ProjectRef project, Actor actor) {
        return new StaffPage(staff.list(project.id()), actor.is(Role.MANAGER, Role.ADMIN));
    }

    @GetMapping("/p/{project}/staff/new")
    NewStaffPage form() {
        return new NewStaffPage(Ids.next().toString(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/staff")
    View takeOn(ProjectRef project, @RequestParam MultiValueMap<String, String> typed) {
        StaffForm form = StaffForm.read(typed);
        Form checked = form.check(
                typed, takingOn.usernameTaken(form.username()), takingOn.numberTaken(project.id(), form.number()));
        if (checked.refused()) {
            return new NewStaffPage(Ids.next().toString(), checked);
        }
        Instant now = clock.instant();
        NewColleague colleague = form.colleague();
        String password = takingOn.takeOn(project.id(), colleague, LocalDate.ofInstant(now, project.zone()), now);
        return new FirstPasswordPage(colleague.name(), colleague.username(), password);
    }

    @PostMapping("/p/{project}/staff/{id}/password")
    FirstPasswordPage reset(ProjectRef project, @PathVariable UUID id) {
        StaffMember member = staff.byId(project.id(), id).orElseThrow(NotFound::new);
        takingOn.mustBeOurs(project.id(), member);
        return new FirstPasswordPage(
                member.name(), staff.username(member.id()), takingOn.resetPassword(project.id(), member));
    }

    @PostMapping("/p/{project}/staff/{id}/departure")
    ModelAndView seeOff(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        StaffMember member = staff.byId(project.id(), id).orElseThrow(NotFound::new);
        takingOn.mustBeOurs(project.id(), member);
        if (member.id().equals(actor.id())) {
            throw new RuleBroken("4.1.1.2", "staff.not-oneself");
        }
        Instant now = clock.instant();
        takingOn.seeOff(project.id(), member, LocalDate.ofInstant(now, project.zone()), now);
        return Redirect.to("staff", flash, "staff.seen-off");
    }
}
