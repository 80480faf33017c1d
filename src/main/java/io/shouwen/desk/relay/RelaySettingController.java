package io.shouwen.desk.relay;

import io.shouwen.desk.Desk;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves the times for acknowledging relayed messages. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class RelaySettingController {

    private final RelayLimits limits;
    private final RelayTimesInSettings section;
    private final Desk desk;

    RelaySettingController(RelayLimits limits, RelayTimesInSettings section, Desk desk) {
        this.limits = limits;
        this.section = section;
        this.desk = desk;
    }

    @PostMapping("/p/{project}/desk-settings/relays")
    Object save(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Duration urgent = minutes(fields, "relayUrgent");
        Duration usual = minutes(fields, "relayUsual");
        if (fields.wrong()) {
            return desk.settings(project, actor, section, section.with(project, fields.form()));
        }
        limits.set(project.id(), new RelayTimes(urgent, usual));
        return Redirect.to("desk-settings", flash, "desk.settings.saved");
    }

    private static Duration minutes(Fields fields, String field) {
        return Duration.ofMinutes(fields.number(field, RelayTimes.LEAST_MINUTES, RelayTimes.MOST_MINUTES));
    }
}
