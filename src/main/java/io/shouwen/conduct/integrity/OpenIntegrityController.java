package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.view.IntegrityFormPage;
import io.shouwen.conduct.integrity.view.IntegritySentPage;
import io.shouwen.conduct.integrity.view.IntegrityThreadPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form for an integrity report, from the lobby's code or a link, and the way to ask back by the report's code. The
 * code is sent in the body of a form, never in an address.
 */
@Controller
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Open("somebody reports without being known, and has no account")
@Clause("2.4.6")
class OpenIntegrityController {

    static final int MOST_PHOTOS = 3;

    private final TakeIntegrityReport take;
    private final IntegrityLimits limits;
    private final Clock clock;

    OpenIntegrityController(TakeIntegrityReport take, IntegrityLimits limits, Clock clock) {
        this.take = take;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param from lobby, if the lobby's code was scanned */
    @GetMapping("/o/{project}/integrity")
    IntegrityFormPage form(
            ProjectRef project, @RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        limits.opens(request.getRemoteAddr());
        return page(project, from.equals("lobby"), Ids.next(), IntegrityCode.fresh(), Form.EMPTY);
    }

    @PostMapping("/o/{project}/integrity")
    View send(
            ProjectRef project,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = MOST_PHOTOS) Upload photos,
            HttpServletRequest request) {
        Fields fields = new Fields(typed);
        boolean lobby = fields.value("from").equals("lobby");
        IntegrityDraft draft = IntegrityDraft.read(fields);
        photos.tell(fields::problem);
        if (!fields.value("website").isEmpty()) {
            return new IntegritySentPage(
                    project.name(), project.code(), draft.code()); // a bot filled in the hidden field
        }
        if (!fields.wrong() && !limits.reports(request.getRemoteAddr())) {
            fields.problem("", "conduct.integrity.too-many");
        }
        if (fields.wrong()) {
            return page(project, lobby, draft.id(), draft.code(), fields.form());
        }
        take.take(
                draft.report(project.id(), lobby ? IntegrityChannel.LOBBY : IntegrityChannel.LINK, clock.instant()),
                draft.code(),
                photos.files());
        return new IntegritySentPage(project.name(), project.code(), draft.code());
    }

    @GetMapping("/o/{project}/integrity/answer")
    IntegrityThreadPage ask(ProjectRef project, HttpServletRequest request) {
        limits.opens(request.getRemoteAddr());
        return IntegrityThreadPage.asking(project.name(), project.code(), Form.EMPTY);
    }

    /** Shows the answers to a code; with {@code words} the reporter writes back. */
    @PostMapping("/o/{project}/integrity/answer")
    IntegrityThreadPage read(
            ProjectRef project, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String code = IntegrityCode.read(fields.required("code", 40));
        if (!fields.wrong() && !limits.tries(request.getRemoteAddr())) {
            fields.problem("code", "conduct.integrity.too-many-codes");
        }
        IntegrityReport report = fields.wrong() ? null : take.read(code).orElse(null);
        if (report == null) {
            fields.problem("code", "conduct.integrity.no-such-code");
            return IntegrityThreadPage.asking(project.name(), project.code(), fields.form());
        }
        limits.found(request.getRemoteAddr());
        boolean writes = fields.ticked("words");
        if (writes) {
            String words = fields.required("words", 2, 2000);
            UUID entry = fields.requiredId("once");
            if (!fields.wrong()) {
                take.write(report.id(), entry, words, now);
                report = take.read(code).orElseThrow();
            }
        }
        return IntegrityThreads.of(project, code, report, writes ? fields.form() : Form.EMPTY);
    }

    private static IntegrityFormPage page(ProjectRef project, boolean lobby, UUID id, String code, Form form) {
        return new IntegrityFormPage(project.name(), project.code(), lobby, id, code, form);
    }
}
