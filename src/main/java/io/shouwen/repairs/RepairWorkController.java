package io.shouwen.repairs;

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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The repairer's steps, from setting out to completion. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class RepairWorkController {

    private enum Go {
        SET_OUT,
        ARRIVE,
        BEGIN
    }

    private final RepairPages pages;
    private final RepairSight sight;
    private final WorkOnRepair work;
    private final PauseRepair pauses;
    private final PauseReasons reasons;
    private final RepairPhotos photos;
    private final SubmittedOnce once;
    private final Clock clock;

    RepairWorkController(
            RepairPages pages,
            RepairSight sight,
            WorkOnRepair work,
            PauseRepair pauses,
            PauseReasons reasons,
            RepairPhotos photos,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.sight = sight;
        this.work = work;
        this.pauses = pauses;
        this.reasons = reasons;
        this.photos = photos;
        this.once = once;
        this.clock = clock;
    }

    /** Sets out, arrives or begins. */
    @PostMapping("/p/{project}/repairs/{id}/steps")
    Object go(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        Go go = fields.required("move", Go.class);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "steps", fields.form());
        }
        Instant now = clock.instant();
        RepairMove move = RepairMove.valueOf(go.name());
        once.run(project.id(), "step", id, typed, key -> work.go(project, id, actor, move, key, now, now));
        return Redirect.to("repairs/" + id, left, "repairs.done." + go.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Nobody was at home. */
    @PostMapping("/p/{project}/repairs/{id}/visits")
    Object miss(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = RepairPhotos.MOST) Upload sent,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String words = fields.text("words", 500);
        sent.tell(fields::problem);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "visits", fields.form());
        }
        Instant now = clock.instant();
        PauseRepair.Pause pause = new PauseRepair.Pause(
                PauseReason.NOBODY, now.plus(PauseRepair.AFTER_MISS), words, fields.ticked("vacant"));
        once.run(project.id(), "visit", id, typed, key -> {
            photos.keep(project.id(), id, key, sent, RepairPhotoSubject.MISSED, now);
            pauses.miss(project, id, actor, key, pause, now, now);
        });
        return Redirect.to("repairs/" + id, left, "repairs.done.missed");
    }

    @PostMapping("/p/{project}/repairs/{id}/pauses")
    Object pause(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 40);
        if (!reason.isEmpty() && reasons.find(project.id(), reason).isEmpty()) {
            fields.problem("reason", "form.malformed");
        }
        Instant until = fields.requiredMoment("until", project.zone());
        String words = fields.text("words", 500);
        Instant now = clock.instant();
        if (!fields.wrong() && !until.isAfter(now)) {
            fields.problem("until", "repairs.appointment.past");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "pauses", fields.form());
        }
        once.run(
                project.id(),
                "pause",
                id,
                typed,
                key -> pauses.pause(
                        project, id, actor, key, new PauseRepair.Pause(reason, until, words, false), now, now));
        return Redirect.to("repairs/" + id, left, "repairs.done.paused");
    }

    @PostMapping("/p/{project}/repairs/{id}/resumption")
    Object resume(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Instant now = clock.instant();
        once.run(project.id(), "resumption", id, typed, key -> pauses.resume(project, id, actor, key, now, now));
        return Redirect.to("repairs/" + id, left, "repairs.done.resumed");
    }

    @PostMapping("/p/{project}/repairs/{id}/completion")
    Object finish(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "before", takes = Takes.PICTURES, most = RepairPhotos.MOST) Upload before,
            @FileField(value = "after", takes = Takes.PICTURES, most = RepairPhotos.MOST) Upload after,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String cause = fields.required("cause", 2, 500);
        String same = fields.text("asDiagnosed", 5);
        String materials = fields.text("materials", 1000);
        String result = fields.required("result", 2, 2000);
        before.tell(fields::problem);
        after.tell(fields::problem);
        if (after.empty()) {
            fields.problem("after", "repairs.rule.no-photo");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "completion", fields.form());
        }
        Instant now = clock.instant();
        WorkOnRepair.Completion done = new WorkOnRepair.Completion(
                cause, same.isEmpty() ? null : (Boolean) same.equals("yes"), materials, result);
        once.run(project.id(), "completion", id, typed, key -> {
            photos.keep(project.id(), id, key, before, RepairPhotoSubject.BEFORE, now);
            photos.keep(project.id(), id, key, after, RepairPhotoSubject.AFTER, now);
            work.finish(project, id, actor, key, done, now, now);
        });
        return Redirect.to("repairs/" + id, left, "repairs.done.finished");
    }
}
