package io.shouwen.desk.line;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a line's telephone system reports numbers: with which prefix, and without which area code. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class LineNumbersController {

    private final TelephoneLines lines;
    private final Audit audit;

    LineNumbersController(TelephoneLines lines, Audit audit) {
        this.lines = lines;
        this.audit = audit;
    }

    @PostMapping("/p/{project}/desk-settings/lines/{line}/numbers")
    ModelAndView save(
            ProjectRef project,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String prefix,
            @RequestParam(defaultValue = "") String area,
            RedirectAttributes left) {
        if (!prefix.matches("[09]?") || !area.strip().matches("|0\\d{2,3}")) {
            return Redirect.to("desk-settings", left, "desk.line.numbers.wrong");
        }
        lines.numbersAreTold(project.id(), line, prefix, area.strip());
        audit.record(
                project.id(), "changed-numbers", "line", line, null, Map.of("prefix", prefix, "area", area.strip()));
        return Redirect.to("desk-settings", left, "desk.settings.saved");
    }
}
