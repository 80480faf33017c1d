package io.shouwen.complaints.repeat;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.LeadTicket;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joins complaints and separates them. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY})
class ComplaintJoiningController {

    private final JoinComplaint join;
    private final LeadTicket tickets;
    private final Clock clock;

    ComplaintJoiningController(JoinComplaint join, LeadTicket tickets, Clock clock) {
        this.join = join;
        this.tickets = tickets;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/complaints/{id}/joining")
    ModelAndView join(
            ProjectRef project, Actor actor, @PathVariable UUID id, @RequestParam UUID head, RedirectAttributes left) {
        require(project, actor, id);
        require(project, actor, head);
        join.join(project, id, head, actor, clock.instant());
        return Redirect.to("complaints/" + id, left, "complaints.done.joined");
    }

    @PostMapping("/p/{project}/complaints/{id}/separation")
    ModelAndView separate(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        require(project, actor, id);
        join.separate(project, id);
        return Redirect.to("complaints/" + id, left, "complaints.done.separated");
    }

    private void require(ProjectRef project, Actor actor, UUID id) {
        if (!tickets.opensFor(actor, project.id(), id)) {
            throw new NotFound();
        }
    }
}
