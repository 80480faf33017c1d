package io.shouwen.roster.pattern;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.Post;
import io.shouwen.roster.Roster;
import io.shouwen.roster.pattern.view.PatternPage;
import io.shouwen.roster.pattern.view.PatternsPage;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shift patterns. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class PatternController {

    private final PatternOverview queries;
    private final ShiftPatterns patterns;
    private final Roster roster;
    private final Rotations rotations;
    private final Receipts receipts;
    private final Clock clock;

    PatternController(
            PatternOverview queries,
            ShiftPatterns patterns,
            Roster roster,
            Rotations rotations,
            Receipts receipts,
            Clock clock) {
        this.queries = queries;
        this.patterns = patterns;
        this.roster = roster;
        this.rotations = rotations;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/roster/patterns")
    PatternsPage page(ProjectRef project) {
        return queries.page(project, clock.instant(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/roster/patterns")
    Object add(
            ProjectRef project,
            @RequestParam UUID id,
            @RequestParam UUID post,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        ShiftPattern wanted = read(project, id, post, 0, fields);
        if (wanted == null) {
            return queries.page(project, clock.instant(), fields.form());
        }
        if (roster.posts(project.id()).stream().noneMatch(each -> each.id().equals(post))) {
            throw new NotFound();
        }
        String place = receipts.once(project.id(), id, wanted, () -> {
            patterns.add(project.id(), wanted);
            return "roster/patterns";
        });
        return Redirect.to(place, flash, "roster.saved");
    }

    @GetMapping("/p/{project}/roster/patterns/{id}")
    PatternPage edit(ProjectRef project, @PathVariable UUID id) {
        ShiftPattern pattern = open(project, id);
        return page(project, pattern, Form.of(pattern.typed()));
    }

    @PostMapping("/p/{project}/roster/patterns/{id}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        ShiftPattern saved = open(project, id);
        Fields fields = new Fields(typed);
        ShiftPattern wanted = read(project, id, saved.postId(), fields.version(), fields);
        if (wanted != null && !patterns.change(project.id(), saved, wanted)) {
            Conflict.show(fields, wanted.typed(), saved.typed(), saved.version());
        }
        return fields.wrong()
                ? page(project, saved, fields.form())
                : Redirect.to("roster/patterns", flash, "roster.saved");
    }

    /** A pattern used by a rotation cannot be closed; the rotation must be ended first. */
    @PostMapping("/p/{project}/roster/patterns/{id}/closure")
    Object close(ProjectRef project, @PathVariable UUID id) {
        String walked = rotations.of(project.id()).stream()
                .filter(rotation -> rotation.cycle().contains(id))
                .map(Rotation::name)
                .collect(Collectors.joining(", "));
        if (!walked.isEmpty()) {
            Fields fields = new Fields(new LinkedMultiValueMap<>());
            fields.problem(
                    "closure", "roster.patterns.in-rotation", open(project, id).name(), walked);
            return queries.page(project, clock.instant(), fields.form());
        }
        if (!patterns.close(project.id(), id, clock.instant())) {
            throw new NotFound();
        }
        return Redirect.to("roster/patterns");
    }

    private @Nullable ShiftPattern read(ProjectRef project, UUID id, UUID post, int version, Fields fields) {
        String name = fields.required("name", 20);
        String key = fields.required("key", 1);
        LocalTime begins = time(fields, "begins");
        LocalTime ends = time(fields, "ends");
        if (!key.isEmpty() && !patterns.keyFor(project.id(), key, id)) {
            fields.problem("key", "roster.patterns.key-taken");
        }
        return begins == null || ends == null || fields.wrong()
                ? null
                : new ShiftPattern(id, post, key, name, begins, ends, version);
    }

    private static @Nullable LocalTime time(Fields fields, String field) {
        fields.required(field, 8);
        return fields.read(field, text -> Optional.ofNullable(PostForm.time(text)), "form.malformed");
    }

    private ShiftPattern open(ProjectRef project, UUID id) {
        return Optional.ofNullable(patterns.of(project.id(), false).get(id)).orElseThrow(NotFound::new);
    }

    private PatternPage page(ProjectRef project, ShiftPattern pattern, Form form) {
        List<String> keys = new ArrayList<>(patterns.freeKeys(project.id()));
        keys.add(pattern.key());
        return new PatternPage(
                pattern.id(),
                pattern.name(),
                roster.posts(project.id()).stream()
                        .filter(post -> post.id().equals(pattern.postId()))
                        .map(Post::name)
                        .collect(Collectors.joining()),
                keys.stream().sorted().toList(),
                form);
    }
}
