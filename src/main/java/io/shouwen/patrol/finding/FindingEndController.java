package io.shouwen.patrol.finding;

import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.platform.TypedText;
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
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last steps of a finding: verification and signatures. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class FindingEndController {

    private final FindingPages pages;
    private final FindingAccess sight;
    private final VerifyFinding verifyFinding;
    private final SignFinding signFinding;
    private final Photos photoStore;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    FindingEndController(
            FindingPages pages,
            FindingAccess sight,
            VerifyFinding verifyFinding,
            SignFinding signFinding,
            Photos photoStore,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.sight = sight;
        this.verifyFinding = verifyFinding;
        this.signFinding = signFinding;
        this.photoStore = photoStore;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/patrol/findings/{id}/verification")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER})
    Object verify(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = Photos.MOST) Upload photos,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        boolean good = fields.required("good", 5).equals("yes");
        String words = fields.text("words", 1000);
        String tag = fields.text("tag", 40);
        if (!good && TypedText.length(words) < 2) {
            fields.problem("words", "patrol.finding.rule.what-is-wrong");
        }
        photos.tell(fields::problem);
        if (photos.empty() && tag.isEmpty()) {
            fields.problem("photos", "patrol.finding.rule.no-photo");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "verification", fields.form());
        }
        Instant now = clock.instant();
        VerificationProof means = tag.isEmpty() ? VerificationProof.PHOTO : VerificationProof.TYPED;
        once.run(project.id(), "verification", id, typed, record -> {
            photoStore.keep(project.id(), id, record, photos, PhotoSubject.VERIFIED, now);
            verifyFinding.verify(
                    project, id, actor, new VerifyFinding.Look(record, good, means, tag, words, now, now), now);
        });
        return Redirect.to(
                "patrol/findings/" + id, left, good ? "patrol.finding.done.verified" : "patrol.finding.done.back");
    }

    @PostMapping("/p/{project}/patrol/findings/{id}/signature")
    Object sign(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        SignatureRole as = fields.choice("as", SignatureRole.class);
        String hash = fields.text("hash", 64);
        if (as == null) {
            fields.required("as", 20);
        }
        drawing.tell(fields::problem);
        Prepared drawn = drawing.one();
        if (drawn == null) {
            fields.problem("drawing", "file.nothing-drawn");
        }
        if (as == null || drawn == null) {
            typed.remove("drawing");
            return pages.page(project, actor, id, "signature", fields.form());
        }
        once.run(
                project.id(),
                "signature",
                id,
                typed,
                record -> signFinding.sign(
                        project,
                        id,
                        actor,
                        record,
                        as,
                        hash,
                        files.keep(project.id(), drawn).id(),
                        clock.instant()));
        return Redirect.to("patrol/findings/" + id, left, "patrol.finding.done.signed");
    }
}
