package io.shouwen.staff;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.staff.view.StaffFilePage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Fills the page of a staff file. Leaders see every file, heads of departments those of repairers, others only their own.
 */
@Component
class StaffFileContents {

    private final StaffFiles files;
    private final Educations educations;
    private final Certificates certificates;
    private final Qualification qualification;
    private final Skills skills;
    private final Clock clock;

    StaffFileContents(
            StaffFiles files,
            Educations educations,
            Certificates certificates,
            Qualification qualification,
            Skills skills,
            Clock clock) {
        this.files = files;
        this.educations = educations;
        this.certificates = certificates;
        this.qualification = qualification;
        this.skills = skills;
        this.clock = clock;
    }

    StaffFilePage of(ProjectRef project, Actor actor, UUID id, Form form) {
        StaffFilePage.Person person = files.person(project.id(), id)
                .filter(each -> maySee(actor, id) || actor.is(Role.HEAD) && each.repairs())
                .orElseThrow(NotFound::new);
        List<Educations.Saved> schooling = educations.saved(project.id(), id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), project.zone());
        return new StaffFilePage(
                person,
                schooling.stream()
                        .map(each -> each.education().shown(each.id()))
                        .toList(),
                certificates.saved(project.id(), id).stream()
                        .map(each -> new StaffFilePage.Paper(each.id(), each.certificate(), each.scan()))
                        .toList(),
                files.terms(project.id(), id),
                skills.now(project.id(), id),
                qualification.overruled(project.id(), id),
                schooling.stream().anyMatch(each -> each.education().qualifies(today)),
                actor.id().equals(id),
                actor.is(Role.MANAGER, Role.ADMIN),
                actor.is(Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                today,
                form);
    }

    static boolean maySee(Actor actor, StaffMember member) {
        return maySee(actor, member.id()) || actor.is(Role.HEAD) && member.is(Role.REPAIR);
    }

    static boolean maySee(Actor actor, UUID id) {
        return actor.leads() || actor.id().equals(id);
    }
}
