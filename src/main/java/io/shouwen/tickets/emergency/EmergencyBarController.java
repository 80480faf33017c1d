package io.shouwen.tickets.emergency;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.emergency.view.EmergencyBar;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The alarm bar of every open page, and taking an emergency from it without leaving the page. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class EmergencyBarController {

    private final EmergencyQueries emergencies;
    private final AnswerEmergency answering;
    private final Clock clock;

    EmergencyBarController(EmergencyQueries emergencies, AnswerEmergency answering, Clock clock) {
        this.emergencies = emergencies;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/emergencies/bar")
    @Transactional(readOnly = true)
    EmergencyBar bar(ProjectRef project, Actor actor) {
        return bar(project, actor, null, clock.instant());
    }

    /** For the call page. */
    @GetMapping("/p/{project}/emergencies")
    @Transactional(readOnly = true)
    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
    View list(ProjectRef project, Actor actor) {
        return emergencies.section(project.id(), actor);
    }

    @PostMapping("/p/{project}/emergencies/{ticket}/taking")
    EmergencyBar take(ProjectRef project, Actor actor, @PathVariable UUID ticket) {
        Instant now = clock.instant();
        answering.take(project.id(), ticket, actor, now);
        return bar(project, actor, ticket, now);
    }

    private EmergencyBar bar(ProjectRef project, Actor actor, @Nullable UUID taken, Instant now) {
        return new EmergencyBar(emergencies.waiting(project.id(), actor, now), taken);
    }
}
