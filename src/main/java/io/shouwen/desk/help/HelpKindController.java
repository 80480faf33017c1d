package io.shouwen.desk.help;

import io.shouwen.desk.Desk;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes and retires the kinds of help the project offers. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
@Clause("2.3.5")
class HelpKindController {

    private final HelpKinds kinds;
    private final HelpKindsInSettings section;
    private final Desk desk;
    private final Receipts receipts;
    private final Clock clock;

    HelpKindController(HelpKinds kinds, HelpKindsInSettings section, Desk desk, Receipts receipts, Clock clock) {
        this.kinds = kinds;
        this.section = section;
        this.desk = desk;
        this.receipts = receipts;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/desk-settings/help-kinds")
    Object add(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String name = fields.required("name", HelpKind.LONGEST_NAME);
        int minutes = fields.number("minutes", 1, HelpKind.MOST_MINUTES);
        if (fields.wrong()) {
            return desk.settings(project, actor, section, section.with(project, fields.form()));
        }
        receipts.once(project.id(), id, List.of(name, minutes), () -> {
            kinds.begin(project.id());
            kinds.add(project.id(), id, name, minutes);
            return "desk-settings";
        });
        return Redirect.to("desk-settings", flash, "desk.settings.saved");
    }

    /** An empty name gives a preset its usual one. */
    @PostMapping("/p/{project}/desk-settings/help-kinds/{kind}")
    Object change(
            ProjectRef project,
            Actor actor,
            @PathVariable("kind") UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        HelpKind kind = kinds.byId(project.id(), id).orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        String name = kind.preset() == null
                ? fields.required("name", HelpKind.LONGEST_NAME)
                : fields.text("name", HelpKind.LONGEST_NAME);
        int minutes = fields.number("minutes", 1, HelpKind.MOST_MINUTES);
        if (fields.wrong()) {
            return desk.settings(project, actor, section, section.with(project, fields.form()));
        }
        kinds.change(project.id(), kind, name, minutes);
        return Redirect.to("desk-settings", flash, "desk.settings.saved");
    }

    @PostMapping("/p/{project}/desk-settings/help-kinds/{kind}/retirement")
    ModelAndView retire(ProjectRef project, @PathVariable("kind") UUID id, RedirectAttributes flash) {
        kinds.retire(project.id(), kinds.byId(project.id(), id).orElseThrow(NotFound::new), clock.instant());
        return Redirect.to("desk-settings", flash, "desk.settings.saved");
    }
}
