package io.shouwen.tickets.followup;

import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.followup.view.SatisfactionLinkPage;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Creates a satisfaction link to be passed on. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class SatisfactionLinkController {

    private final Satisfactions satisfactions;
    private final OwnAddress own;
    private final Clock clock;

    SatisfactionLinkController(Satisfactions satisfactions, OwnAddress own, Clock clock) {
        this.satisfactions = satisfactions;
        this.own = own;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/tickets/{id}/satisfaction-link")
    SatisfactionLinkPage link(ProjectRef project, Actor actor, @PathVariable UUID id) {
        String token = satisfactions.link(project.id(), id, actor, clock.instant());
        String address = own.link("/o/" + project.code() + "/satisfaction/" + token);
        return new SatisfactionLinkPage(id, address, Satisfactions.LINK_LASTS.toDays());
    }
}
