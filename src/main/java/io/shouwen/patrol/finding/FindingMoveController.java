package io.shouwen.patrol.finding;

import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a finding from decision to handling. */
@Controller
@Transactional
@Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER})
class FindingMoveController {

    private final FindingPages pages;
    private final FindingAccess sight;
    private final DecideFinding decideFinding;
    private final DispatchFinding dispatchFinding;
    private final HandleFinding handleFinding;
    private final HandOverTicket handOver;
    private final Departments departments;
    private final Photos photoStore;
    private final SubmittedOnce once;
    private final Clock clock;

    FindingMoveController(
            FindingPages pages,
            FindingAccess sight,
            DecideFinding decideFinding,
            DispatchFinding dispatchFinding,
            HandleFinding handleFinding,
            HandOverTicket handOver,
            Departments departments,
            Photos photoStore,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.sight = sight;
        this.decideFinding = decideFinding;
        this.dispatchFinding = dispatchFinding;
        this.handleFinding = handleFinding;
        this.handOver = handOver;
        this.departments = departments;
        this.photoStore = photoStore;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/patrol/findings/{id}/decision")
    Object decide(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = Photos.MOST) Upload photos,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        boolean onTheSpot = fields.required("way", 20).equals("ON_THE_SPOT");
        String words = fields.text("words", 2000);
        if (onTheSpot && TypedText.length(words) < 2) {
            fields.problem("words", "patrol.finding.rule.what-was-done");
        }
        photos.tell(fields::problem);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "decision", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "decision", id, typed, record -> {
            photoStore.keep(project.id(), id, record, photos, PhotoSubject.AFTER, now);
            decideFinding.decide(project, id, actor, onTheSpot, words, now, now);
        });
        return Redirect.to("patrol/findings/" + id, left, "patrol.finding.done.decided");
    }

    @PostMapping("/p/{project}/patrol/findings/{id}/dispatch")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    Object dispatch(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        Way way = fields.choice("way", Way.class);
        if (way == null) {
            fields.required("way", 20);
        }
        String opinion = fields.text("opinion", 1000);
        if (TypedText.length(opinion) < 2) {
            fields.problem("opinion", "patrol.finding.rule.no-opinion");
        }
        UUID to = fields.id("to");
        if (way != Way.MAJOR && to.equals(Ids.GROUP)) {
            fields.problem("to", "patrol.finding.to.required");
        } else if (way == Way.STAFF && departments.byId(project.id(), to).isEmpty()) {
            fields.problem("to", "patrol.finding.to.department");
        }
        if (fields.wrong() || way == null) {
            return pages.page(project, actor, id, "dispatch", fields.form());
        }
        once.run(
                project.id(),
                "dispatch",
                id,
                typed,
                record -> dispatchFinding.dispatch(
                        project, id, actor, record, way, opinion, to.equals(Ids.GROUP) ? null : to, clock.instant()));
        return Redirect.to("patrol/findings/" + id, left, "patrol.finding.done.dispatched");
    }

    @PostMapping("/p/{project}/patrol/findings/{id}/acceptance")
    @Allowed({Role.DESK, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
    ModelAndView accept(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        handOver.accept(project.id(), id, actor, clock.instant());
        return Redirect.to("patrol/findings/" + id, left, "patrol.finding.done.accepted");
    }

    @PostMapping("/p/{project}/patrol/findings/{id}/handling")
    @Allowed({Role.DESK, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
    Object handle(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = Photos.MOST) Upload photos,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String text = fields.text("text", 2000);
        if (TypedText.length(text) < 2) {
            fields.problem("text", "patrol.finding.rule.what-was-done");
        }
        photos.tell(fields::problem);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "handling", fields.form());
        }
        once.run(project.id(), "handling", id, typed, record -> {
            photoStore.keep(project.id(), id, record, photos, PhotoSubject.HANDLED, clock.instant());
            handleFinding.handle(project, id, actor, text, clock.instant());
        });
        return Redirect.to("patrol/findings/" + id, left, "patrol.finding.done.handled");
    }
}
