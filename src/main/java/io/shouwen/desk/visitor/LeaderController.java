package io.shouwen.desk.visitor;

import io.shouwen.desk.Desk;
import io.shouwen.desk.visitor.Leader.Level;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and removes the leaders whom the reception knows. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
@Clause("3.3.2")
class LeaderController {

    private final Leaders leaders;
    private final LeadersInSettings section;
    private final Desk desk;
    private final Clock clock;

    LeaderController(Leaders leaders, LeadersInSettings section, Desk desk, Clock clock) {
        this.leaders = leaders;
        this.section = section;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/desk-settings/leaders")
    Object add(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID id = fields.requiredId("id");
        Leader leader = new Leader(
                id,
                fields.required("name", 40),
                fields.required("title", 40),
                fields.required("level", Level.class),
                fields.text("greeting", 120));
        if (fields.wrong()) {
            return desk.settings(project, actor, section, section.with(project, id, fields.form()));
        }
        leaders.add(project.id(), leader, actor, clock.instant());
        return Redirect.to("desk-settings", left, "desk.settings.saved");
    }

    @PostMapping("/p/{project}/desk-settings/leaders/{leader}/removal")
    Object remove(ProjectRef project, @PathVariable UUID leader, RedirectAttributes left) {
        leaders.remove(project.id(), leader);
        return Redirect.to("desk-settings", left, "desk.settings.saved");
    }
}
