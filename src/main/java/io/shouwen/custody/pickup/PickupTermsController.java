package io.shouwen.custody.pickup;

import io.shouwen.custody.pickup.view.PickupTermsPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long parcels wait. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
@Clause("3.4.5")
class PickupTermsController {

    private final PickupLimits limits;

    PickupTermsController(PickupLimits limits) {
        this.limits = limits;
    }

    @GetMapping("/p/{project}/pickup-terms")
    PickupTermsPage show(ProjectRef project) {
        PickupLimits.Kept kept = limits.of(project.id());
        PickupTerms terms = kept.terms();
        return new PickupTermsPage(Form.of(Map.of(
                "remind",
                terms.remindDays().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "limit",
                Integer.toString(terms.limitDays()),
                "grace",
                Integer.toString(terms.graceDays()),
                "version",
                Integer.toString(kept.version()))));
    }

    @PostMapping("/p/{project}/pickup-terms")
    Object save(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        int limit = fields.number("limit", 1, PickupTerms.LONGEST);
        int grace = fields.number("grace", 0, 30);
        List<Integer> days = PickupTerms.days(fields.text("remind", 40)).orElse(List.of(0));
        PickupTerms terms = new PickupTerms(days, limit, grace);
        if (!fields.wrong() && !terms.remindsInTime()) {
            fields.problem("remind", "custody.pickup.terms.days");
        }
        if (!fields.wrong() && !limits.save(project.id(), terms, fields.version())) {
            fields.problem("limit", "custody.pickup.terms.conflict");
            fields.version(limits.of(project.id()).version());
        }
        return fields.wrong()
                ? new PickupTermsPage(fields.form())
                : Redirect.to("pickup-terms", flash, "custody.pickup.terms.saved");
    }
}
