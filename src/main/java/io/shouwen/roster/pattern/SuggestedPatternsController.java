package io.shouwen.roster.pattern;

import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates suggested patterns for a project that has none. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class SuggestedPatternsController {

    private final SuggestPatterns suggestPatterns;
    private final Clock clock;

    SuggestedPatternsController(SuggestPatterns suggestPatterns, Clock clock) {
        this.suggestPatterns = suggestPatterns;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/roster/patterns/suggestion")
    ModelAndView suggest(ProjectRef project, RedirectAttributes flash) {
        suggestPatterns.suggest(project, clock.instant());
        return Redirect.to("roster/patterns", flash, "roster.saved");
    }
}
