package io.shouwen.roster.pattern;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.Roster;
import io.shouwen.staff.StaffDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rotations and their members. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class RotationController {

    private final PatternOverview queries;
    private final Rotations rotations;
    private final ShiftPatterns patterns;
    private final Roster roster;
    private final StaffDirectory staff;
    private final Receipts receipts;
    private final Clock clock;

    RotationController(
            PatternOverview queries,
            Rotations rotations,
            ShiftPatterns patterns,
            Roster roster,
            StaffDirectory staff,
            Receipts receipts,
            Clock clock) {
        this.queries = queries;
        this.rotations = rotations;
        this.patterns = patterns;
        this.roster = roster;
        this.staff = staff;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The cycle is typed as keys of patterns, with a dash for a day off: {@code 1122--}. */
    @PostMapping("/p/{project}/roster/rotations")
    Object add(
            ProjectRef project,
            @RequestParam UUID id,
            @RequestParam UUID post,
            @RequestParam PostHours.Days days,
            @RequestParam LocalDate startsOn,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Map<String, Problem> wrong = new HashMap<>();
        String name = PostForm.text(typed, "rotation");
        if (name.isEmpty() || TypedText.longer(name, 40)) {
            wrong.put("rotation", Problem.of(name.isEmpty() ? "form.required" : "form.too-long"));
        }
        List<UUID> cycle = cycle(
                PostForm.text(typed, "cycle"), patterns.of(project.id(), false).values());
        if (cycle.isEmpty() || cycle.size() > 60) {
            wrong.put("cycle", Problem.of("roster.rotations.cycle-wrong"));
        }
        if (!wrong.isEmpty()) {
            return queries.page(project, clock.instant(), Form.of(typed, wrong));
        }
        if (roster.posts(project.id()).stream().noneMatch(each -> each.id().equals(post))) {
            throw new NotFound();
        }
        String content = String.join("|", post.toString(), days.name(), startsOn.toString(), name, cycle.toString());
        String place = receipts.once(project.id(), id, content, () -> {
            rotations.add(project.id(), id, post, name, days, startsOn, cycle);
            return "roster/patterns";
        });
        return Redirect.to(place, flash, "roster.saved");
    }

    @PostMapping("/p/{project}/roster/rotations/{id}/members")
    ModelAndView put(
            ProjectRef project, @PathVariable UUID id, @RequestParam("staff") UUID person, @RequestParam int position) {
        Rotation rotation = rotation(project, id);
        if (staff.byId(project.id(), person).isEmpty()
                || position < 0
                || position >= rotation.cycle().size()) {
            throw new NotFound();
        }
        rotations.put(project.id(), id, person, position);
        return Redirect.to("roster/patterns");
    }

    @PostMapping("/p/{project}/roster/rotations/{id}/members/{staff}/removal")
    ModelAndView takeOut(ProjectRef project, @PathVariable UUID id, @PathVariable("staff") UUID person) {
        Rotation rotation = rotation(project, id);
        if (staff.byId(project.id(), person).isEmpty()) {
            throw new NotFound();
        }
        rotations.takeOut(project.id(), rotation.id(), person);
        return Redirect.to("roster/patterns");
    }

    @PostMapping("/p/{project}/roster/rotations/{id}/closure")
    ModelAndView close(ProjectRef project, @PathVariable UUID id) {
        rotations.close(project.id(), rotation(project, id).id(), clock.instant());
        return Redirect.to("roster/patterns");
    }

    private Rotation rotation(ProjectRef project, UUID id) {
        return rotations.of(project.id()).stream()
                .filter(rotation -> rotation.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Empty if a key is unknown. */
    static List<UUID> cycle(String typed, Collection<ShiftPattern> patterns) {
        List<UUID> cycle = new ArrayList<>();
        for (String key : typed.toUpperCase(Locale.ROOT).replaceAll("\\s", "").split("")) {
            UUID step = key.equals("-")
                    ? Rotations.OFF
                    : patterns.stream()
                            .filter(pattern -> pattern.key().equals(key))
                            .map(ShiftPattern::id)
                            .findFirst()
                            .orElse(null);
            if (step == null) {
                return List.of();
            }
            cycle.add(step);
        }
        return cycle;
    }
}
