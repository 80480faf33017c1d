package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.Findings.Found;
import io.shouwen.patrol.finding.view.Choice;
import io.shouwen.patrol.finding.view.FindingPage;
import io.shouwen.patrol.finding.view.NewFindingPage;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.patrol.route.Routes;
import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a finding, and entering one without a phone. */
@Controller
@Transactional
@Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER})
class FindingController {

    private static final Duration AFTERWARDS = Duration.ofDays(3);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Lists lists;
    private final FindingPages pages;
    private final ReportFinding reportFinding;
    private final DecideFinding decideFinding;
    private final Photos photoStore;
    private final Routes routes;
    private final Clock clock;

    FindingController(
            Lists lists,
            FindingPages pages,
            ReportFinding reportFinding,
            DecideFinding decideFinding,
            Photos photoStore,
            Routes routes,
            Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.reportFinding = reportFinding;
        this.decideFinding = decideFinding;
        this.photoStore = photoStore;
        this.routes = routes;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/findings/{id}")
    @Allowed
    FindingPage page(ProjectRef project, Actor actor, @PathVariable UUID id) {
        lists.beside(project, actor, id);
        return pages.page(project, actor, id, "", Form.EMPTY);
    }

    @GetMapping("/p/{project}/patrol/findings/new")
    NewFindingPage form(ProjectRef project) {
        return form(project, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/patrol/findings")
    Object enter(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "before", takes = Takes.PICTURES, most = Photos.MOST) Upload before,
            @FileField(value = "after", takes = Takes.PICTURES, most = Photos.MOST) Upload after,
            RedirectAttributes left) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        UUID sent = fields.id("once");
        String title = fields.required("title", 120);
        String words = fields.text("words", 2000);
        Checkpoint checkpoint = checkpoint(project, fields.id("checkpoint"));
        if (checkpoint == null && !fields.text("checkpoint", 36).isEmpty()) {
            fields.problem("checkpoint", "patrol.finding.checkpoint.gone");
        }
        String place = checkpoint == null || !fields.text("place", 200).isEmpty()
                ? fields.required("place", 200)
                : checkpoint.place();
        Instant found = foundAt(project, fields, now);
        boolean onTheSpot = fields.required("way", 20).equals("ON_THE_SPOT");
        String done = fields.text("done", 2000);
        if (onTheSpot && TypedText.length(done) < 2) {
            fields.problem("done", "patrol.finding.rule.what-was-done");
        }
        before.tell(fields::problem);
        after.tell(fields::problem);
        if (fields.wrong()) {
            return form(project, sent.equals(Ids.GROUP) ? Ids.next() : sent, fields.form());
        }
        UUID id = sent.equals(Ids.GROUP) ? Ids.next() : sent;
        UUID point = checkpoint == null ? null : checkpoint.id();
        UUID district = reportFinding.district(project.id(), point, null, actor.id());
        boolean major = fields.text("major", 5).equals("on");
        Found in = new Found(id, null, null, point, district, null, null, place, major, fields.ticked("emergency"), "");
        if (reportFinding.found(project, actor, in, title, words, found, now)) {
            photoStore.keep(project.id(), id, id, before, PhotoSubject.BEFORE, now);
            photoStore.keep(project.id(), id, Ids.next(), after, PhotoSubject.AFTER, now);
            decideFinding.decide(project, id, actor, onTheSpot, done, now, now);
        }
        return Redirect.to(
                "patrol/findings/" + id,
                left,
                onTheSpot ? "patrol.finding.done.settled" : "patrol.finding.done.reported");
    }

    private record Checkpoint(UUID id, String place) {}

    private @Nullable Checkpoint checkpoint(ProjectRef project, UUID id) {
        return routes.list(project.id()).stream()
                .flatMap(route -> route.checkpoints().stream())
                .filter(point -> point.id().equals(id))
                .map(point -> new Checkpoint(point.id(), point.place()))
                .findFirst()
                .orElse(null);
    }

    private static Instant foundAt(ProjectRef project, Fields fields, Instant now) {
        Instant typed = fields.read("foundAt", text -> instant(project, text), "form.malformed");
        Instant found = typed == null ? now : typed;
        if (found.isAfter(now.plusSeconds(60))) {
            fields.problem("foundAt", "patrol.finding.found-at.future");
        } else if (found.isBefore(now.minus(AFTERWARDS))) {
            fields.problem("foundAt", "patrol.finding.found-at.old");
        }
        return found.isAfter(now) ? now : found;
    }

    private static Optional<Instant> instant(ProjectRef project, String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(project.zone()).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private NewFindingPage form(ProjectRef project, UUID id, Form form) {
        List<Choice> points = routes.list(project.id()).stream()
                .flatMap(route -> route.checkpoints().stream()
                        .map(point -> new Choice(point.id(), route.name() + " · " + point.place())))
                .toList();
        return new NewFindingPage(id, points, LOCAL.format(clock.instant().atZone(project.zone())), form);
    }
}
