package io.shouwen.breaches.dossier;

import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
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
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the people on the spot do about a breach. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Clause({"2.1.8", "4.1.2.7", "4.3.2 c"})
class BreachMoveController {

    private final BreachPages pages;
    private final BreachAccess access;
    private final MoveBreach move;
    private final HandOverTicket handOver;
    private final Houses houses;
    private final SubmittedOnce once;
    private final Clock clock;

    BreachMoveController(
            BreachPages pages,
            BreachAccess access,
            MoveBreach move,
            HandOverTicket handOver,
            Houses houses,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.access = access;
        this.move = move;
        this.handOver = handOver;
        this.houses = houses;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/breaches/{id}/acceptance")
    ModelAndView accept(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        handOver.accept(project.id(), id, actor, clock.instant());
        return Redirect.to("breaches/" + id, flash, "breaches.done.accepted");
    }

    @PostMapping("/p/{project}/breaches/{id}/particulars")
    Object establish(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        ParticularsForm read = ParticularsForm.read(fields, project.id(), houses, true);
        String words = fields.text("words", 2000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "particulars", fields.form());
        }
        once.run(
                project.id(),
                "breach-particulars",
                id,
                typed,
                step -> move.establish(
                        project.id(),
                        id,
                        step,
                        Objects.requireNonNull(read.particulars()),
                        actor,
                        words,
                        clock.instant()));
        return Redirect.to("breaches/" + id, flash, "breaches.done.saved");
    }

    @PostMapping("/p/{project}/breaches/{id}/persuasions")
    Object persuade(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String whom = fields.required("whom", 80);
        PersuasionOutcome outcome = fields.required("outcome", PersuasionOutcome.class);
        String words = fields.required("words", 2, 2000);
        Instant at = happened(fields, project, now);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "persuasion", fields.form());
        }
        once.run(
                project.id(),
                "breach-persuasion",
                id,
                typed,
                step -> move.persuade(project.id(), id, step, whom, outcome, at, actor, words, now));
        return Redirect.to("breaches/" + id, flash, "breaches.done.saved");
    }

    @PostMapping("/p/{project}/breaches/{id}/remedy")
    Object rectify(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = BreachController.MOST_PHOTOS) Upload photos,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String words = fields.required("words", 2, 2000);
        photos.tell(fields::problem);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "remedy", fields.form());
        }
        once.run(
                project.id(),
                "breach-remedy",
                id,
                typed,
                step -> move.rectify(project.id(), id, step, photos.files(), actor, words, clock.instant()));
        return Redirect.to("breaches/" + id, flash, "breaches.done.rectified");
    }

    @PostMapping("/p/{project}/breaches/{id}/verification")
    Object verify(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = BreachController.MOST_PHOTOS) Upload photos,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        boolean good = fields.required("good", 5).equals("yes");
        String words = fields.required("words", 2, 2000);
        photos.tell(fields::problem);
        if (photos.empty()) {
            fields.problem("photos", "breaches.rule.no-photo");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "verification", fields.form());
        }
        once.run(
                project.id(),
                "breach-verification",
                id,
                typed,
                step -> move.verify(project, id, step, good, photos.files(), actor, words, clock.instant()));
        return Redirect.to("breaches/" + id, flash, good ? "breaches.done.verified" : "breaches.done.not-rectified");
    }

    /** The typed moment, or now. A minute without its seconds may seem to lie ahead. */
    static Instant happened(Fields fields, ProjectRef project, Instant now) {
        Instant at = fields.value("at").isEmpty() ? now : fields.requiredMoment("at", project.zone());
        Instant moment = at.isAfter(now) && at.isBefore(now.plusSeconds(60)) ? now : at;
        if (!fields.wrong() && !Breach.plausible(moment, now)) {
            fields.problem("at", moment.isAfter(now) ? "breaches.error.future" : "breaches.error.old");
        }
        return moment;
    }
}
