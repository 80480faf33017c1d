package io.shouwen.people.roster;

import io.shouwen.people.roster.view.PatternsPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Named shifts. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class PatternController {

    private final PatternQueries queries;
    private final Patterns patterns;
    private final SuggestingPatterns suggesting;
    private final Roster roster;
    private final Clock clock;

    PatternController(
            PatternQueries queries, Patterns patterns, SuggestingPatterns suggesting, Roster roster, Clock clock) {
        this.queries = queries;
        this.patterns = patterns;
        this.suggesting = suggesting;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/roster/patterns")
    PatternsPage page(ProjectRef project) {
        return queries.page(project, clock.instant(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/roster/patterns")
    Object add(
            ProjectRef project,
            @RequestParam UUID post,
            @RequestParam(defaultValue = "") String key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Map<String, Problem> wrong = new HashMap<>();
        String name = PostForm.text(typed, "name");
        LocalTime begins = PostForm.time(PostForm.text(typed, "begins"));
        LocalTime ends = PostForm.time(PostForm.text(typed, "ends"));
        if (name.isEmpty() || name.length() > 20) {
            wrong.put("name", Problem.of(name.isEmpty() ? "form.required" : "form.too-long"));
        }
        if (begins == null) {
            wrong.put("begins", Problem.of("form.required"));
        }
        if (ends == null) {
            wrong.put("ends", Problem.of("form.required"));
        }
        if (begins == null || ends == null || !wrong.isEmpty()) {
            return queries.page(project, clock.instant(), Form.of(typed, wrong));
        }
        if (roster.posts(project.id()).stream().noneMatch(each -> each.id().equals(post))
                || !patterns.freeKeys(project.id()).contains(key)) {
            throw new NotFound();
        }
        patterns.add(project.id(), post, key, name, begins, ends);
        return Redirect.to("roster/patterns", flash, "roster.saved");
    }

    @PostMapping("/p/{project}/roster/patterns/{id}/closure")
    ModelAndView close(ProjectRef project, @PathVariable UUID id) {
        if (!patterns.close(project.id(), id, clock.instant())) {
            throw new NotFound();
        }
        return Redirect.to("roster/patterns");
    }

    /** For a project that has none yet: the usual shifts, from the hours of its posts. */
    @PostMapping("/p/{project}/roster/patterns/suggestion")
    ModelAndView suggest(ProjectRef project, RedirectAttributes flash) {
        suggesting.suggest(project, clock.instant());
        return Redirect.to("roster/patterns", flash, "roster.saved");
    }
}
