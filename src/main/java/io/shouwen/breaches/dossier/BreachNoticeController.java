package io.shouwen.breaches.dossier;

import io.shouwen.breaches.law.LawArticle;
import io.shouwen.breaches.law.LawArticles;
import io.shouwen.platform.Clause;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Serves a notice, and records how it was delivered. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Clause("2.1.8")
class BreachNoticeController {

    private final BreachPages pages;
    private final BreachAccess access;
    private final ServeNotice serve;
    private final LawArticles articles;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    BreachNoticeController(
            BreachPages pages,
            BreachAccess access,
            ServeNotice serve,
            LawArticles articles,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.access = access;
        this.serve = serve;
        this.articles = articles;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/breaches/{id}/notices")
    Object serve(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String addressee = fields.required("addressee", 120);
        Instant until = fields.requiredMoment("until", project.zone());
        if (!fields.wrong() && !until.isAfter(now)) {
            fields.problem("until", "breaches.rule.rectify-by");
        }
        List<LawArticle> cited = articles.chosen(fields.all("articles"), LocalDate.ofInstant(now, project.zone()));
        if (cited.isEmpty()) {
            fields.problem("articles", "breaches.rule.nothing-cited");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "notice", fields.form());
        }
        once.run(
                project.id(),
                "breach-notice",
                id,
                typed,
                step -> serve.serve(project, id, step, addressee, until, cited, actor, now));
        return Redirect.to("breaches/" + id, flash, "breaches.done.served");
    }

    @PostMapping("/p/{project}/breaches/{id}/delivery")
    Object deliver(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = BreachController.MOST_PHOTOS) Upload photos,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        DeliveryProof proof = fields.required("proof", DeliveryProof.class);
        String receivedBy =
                proof == DeliveryProof.SIGNATURE ? fields.required("receivedBy", 80) : fields.text("receivedBy", 80);
        String witness = proof == DeliveryProof.WITNESS ? fields.required("witness", 80) : fields.text("witness", 80);
        String words = fields.text("words", 2000);
        Instant at = BreachMoveController.happened(fields, project, now);
        photos.tell(fields::problem);
        drawing.tell(fields::problem);
        if (proof == DeliveryProof.PHOTO && photos.empty()) {
            fields.problem("photos", "breaches.rule.no-photo");
        }
        Prepared drawn = drawing.one();
        if (proof == DeliveryProof.SIGNATURE && drawn == null) {
            fields.problem("drawing", "file.nothing-drawn");
        }
        if (fields.wrong()) {
            typed.remove("drawing");
            fields.propose("drawing", "");
            return pages.page(project, actor, id, "delivery", fields.form());
        }
        once.run(project.id(), "breach-delivery", id, typed, step -> {
            UUID signature = proof != DeliveryProof.SIGNATURE || drawn == null
                    ? null
                    : files.keep(project.id(), drawn).id();
            Breaches.Delivery delivery = new Breaches.Delivery(proof, receivedBy, witness, signature, at);
            serve.deliver(project.id(), id, step, delivery, photos.files(), actor, words, now);
        });
        return Redirect.to("breaches/" + id, flash, "breaches.done.delivered");
    }
}
