package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
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
import io.shouwen.repairs.RepairSight;
import io.shouwen.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's answer to a quotation, as somebody of the staff keeps it, and the link by which the owner answers. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.2")
class QuotationAnswerController {

    private final Quotations quotations;
    private final QuotationPages pages;
    private final AnswerQuotation answering;
    private final SendQuotation sending;
    private final RepairSight sight;
    private final StaffDirectory staff;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    QuotationAnswerController(
            Quotations quotations,
            QuotationPages pages,
            AnswerQuotation answering,
            SendQuotation sending,
            RepairSight sight,
            StaffDirectory staff,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.quotations = quotations;
        this.pages = pages;
        this.answering = answering;
        this.sending = sending;
        this.sight = sight;
        this.staff = staff;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    /** The owner signs on the pad. */
    @PostMapping("/p/{project}/quotations/{quotation}/signature")
    Object sign(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID quotation,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        UUID repair = seen(project, actor, quotation);
        Fields fields = new Fields(typed);
        String name = fields.required("name", 40);
        drawing.tell(fields::problem);
        Prepared drawn = drawing.one();
        if (drawing.empty()) {
            fields.problem("drawing", "file.nothing-drawn");
        }
        if (drawn == null || fields.wrong()) {
            return pages.page(project, actor, repair, "signature", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "quotation-answer", quotation, typed, key -> {
            UUID signature = files.keep(project.id(), drawn).id();
            answering.answer(
                    project.id(),
                    quotation,
                    new OwnerAnswer(key, true, AnswerWay.SIGNATURE, name, actor, null, signature, "", now),
                    now);
        });
        return Redirect.to("repairs/" + repair + "/quotation", flash, "repairs.quote.done.agreed");
    }

    /** The owner said yes on the telephone: a second person heard it. */
    @PostMapping("/p/{project}/quotations/{quotation}/telephone")
    Object telephone(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID quotation,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        UUID repair = seen(project, actor, quotation);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String name = fields.required("name", 40);
        UUID witness = fields.requiredId("witness");
        if (!witness.equals(Ids.GROUP)
                && (witness.equals(actor.id())
                        || staff.working(project.id(), witness).isEmpty())) {
            fields.problem("witness", "repairs.quote.rule.no-witness");
        }
        LocalTime at = fields.time("at");
        Instant heard = at == null
                ? now
                : now.atZone(project.zone())
                        .toLocalDate()
                        .atTime(at)
                        .atZone(project.zone())
                        .toInstant();
        if (heard.isAfter(now)) {
            fields.problem("at", "repairs.quote.rule.future");
        }
        String words = fields.text("words", 300);
        if (fields.wrong()) {
            return pages.page(project, actor, repair, "telephone", fields.form());
        }
        once.run(
                project.id(),
                "quotation-answer",
                quotation,
                typed,
                key -> answering.answer(
                        project.id(),
                        quotation,
                        new OwnerAnswer(key, true, AnswerWay.TELEPHONE, name, actor, witness, null, words, heard),
                        now));
        return Redirect.to("repairs/" + repair + "/quotation", flash, "repairs.quote.done.agreed");
    }

    /** The owner said no. */
    @PostMapping("/p/{project}/quotations/{quotation}/refusal")
    Object decline(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID quotation,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        UUID repair = seen(project, actor, quotation);
        Fields fields = new Fields(typed);
        String name = fields.required("name", 40);
        String words = fields.required("words", 2, 300);
        if (fields.wrong()) {
            return pages.page(project, actor, repair, "refusal", fields.form());
        }
        Instant now = clock.instant();
        once.run(
                project.id(),
                "quotation-answer",
                quotation,
                typed,
                key -> answering.answer(
                        project.id(),
                        quotation,
                        new OwnerAnswer(key, false, AnswerWay.IN_PERSON, name, actor, null, null, words, now),
                        now));
        return Redirect.to("repairs/" + repair + "/quotation", flash, "repairs.quote.done.declined");
    }

    /** Shown once, and sent to the owner's mobile number if there is one. */
    @PostMapping("/p/{project}/quotations/{quotation}/link")
    Object link(ProjectRef project, Actor actor, @PathVariable UUID quotation) {
        seen(project, actor, quotation);
        return sending.send(project, quotation, actor, clock.instant());
    }

    private UUID seen(ProjectRef project, Actor actor, UUID quotation) {
        UUID repair = quotations.repairOf(project.id(), quotation);
        sight.require(project.id(), repair, actor);
        return repair;
    }
}
