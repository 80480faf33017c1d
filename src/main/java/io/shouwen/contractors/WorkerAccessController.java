package io.shouwen.contractors;

import io.shouwen.contractors.view.InvitationPage;
import io.shouwen.contractors.view.ShownContractorPhone;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invites a person of a company, ends it, and shows the number after recording that in the audit log. */
@Controller
@Transactional
@ContractorRoles.MayEdit
class WorkerAccessController {

    private final WorkerPages pages;
    private final EmployWorker employ;
    private final InviteWorker invite;
    private final Audit audit;
    private final Clock clock;

    WorkerAccessController(WorkerPages pages, EmployWorker employ, InviteWorker invite, Audit audit, Clock clock) {
        this.pages = pages;
        this.employ = employ;
        this.invite = invite;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/contractors/{id}/workers/{worker}/invitation")
    InvitationPage invite(ProjectRef project, Actor actor, @PathVariable UUID id, @PathVariable UUID worker) {
        Workers.Saved invited = pages.worker(project, id, worker);
        return new InvitationPage(
                id,
                worker,
                invited.worker().name(),
                invited.worker().username(),
                invite.invite(project, invited, actor, clock.instant()));
    }

    @PostMapping("/p/{project}/contractors/{id}/workers/{worker}/departure")
    ModelAndView end(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID worker,
            RedirectAttributes flash) {
        employ.end(project, pages.worker(project, id, worker), actor, clock.instant());
        return Redirect.to(CompanyQueries.PATH + "/" + id, flash, "contractors.ended");
    }

    @PostMapping("/p/{project}/contractors/{id}/workers/{worker}/shown-phones")
    @ContractorRoles.MaySee
    ShownContractorPhone show(ProjectRef project, @PathVariable UUID id, @PathVariable UUID worker) {
        String phone = pages.worker(project, id, worker).worker().phone();
        audit.record(project.id(), "phone-shown", "worker", worker, null, Map.of("phone", PhoneNumber.masked(phone)));
        return new ShownContractorPhone(phone);
    }
}
