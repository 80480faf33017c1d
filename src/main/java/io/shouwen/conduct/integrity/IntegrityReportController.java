package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.IntegrityEntry.Kind;
import io.shouwen.conduct.integrity.view.IntegrityReportPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One report, read and handled by the group's quality; for everybody else it is not there. */
@Controller
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Allowed(Role.QUALITY)
@Clause("2.4.6")
class IntegrityReportController {

    private final HandleIntegrityReport handle;
    private final ProjectDirectory projects;
    private final Clock clock;

    IntegrityReportController(HandleIntegrityReport handle, ProjectDirectory projects, Clock clock) {
        this.handle = handle;
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/integrity/reports/{report}")
    IntegrityReportPage read(ProjectRef project, Actor actor, @PathVariable("report") UUID id) {
        return page(actor, id, "", Form.EMPTY);
    }

    /** {@code kind} is ANSWER, DECISION or CLOSURE. */
    @PostMapping("/p/{project}/integrity/reports/{report}/entries")
    Object write(
            ProjectRef project,
            Actor actor,
            @PathVariable("report") UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Kind kind = fields.required("kind", Kind.class);
        if (kind == Kind.REPORTER) {
            fields.problem("kind", "form.malformed");
        }
        IntegrityDecision decision =
                kind == Kind.DECISION ? fields.required("decision", IntegrityDecision.class) : null;
        String words = fields.required("words", 2, 4000);
        UUID entry = fields.id("once");
        if (fields.wrong()) {
            return page(actor, id, kind.name(), fields.form());
        }
        handle.write(actor, id, entry.equals(Ids.GROUP) ? Ids.next() : entry, kind, decision, words, clock.instant());
        return Redirect.to("integrity/reports/" + id, flash, "conduct.integrity.saved");
    }

    @GetMapping("/p/{project}/integrity/reports/{report}/files/{file}")
    ResponseEntity<Resource> file(
            ProjectRef project, Actor actor, @PathVariable("report") UUID id, @PathVariable UUID file) {
        HandleIntegrityReport.OpenedFile opened = handle.file(actor, id, file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().contentType()))
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(opened.path()));
    }

    private IntegrityReportPage page(Actor actor, UUID id, String open, Form form) {
        HandleIntegrityReport.Opened opened = handle.read(actor, id);
        IntegrityReport report = opened.report();
        return new IntegrityReportPage(
                id,
                projects.byId(report.aboutProject()).map(ProjectRef::name).orElse(""),
                report.channel(),
                report.words(),
                report.name(),
                report.phone(),
                report.receivedAt(),
                report.answerBy(),
                report.answeredAt(),
                report.decision(),
                report.entries(),
                opened.files(),
                report.closed(),
                report.may(Kind.CLOSURE) == null,
                open,
                form);
    }
}
