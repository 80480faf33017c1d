package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.view.CertificatePage;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificates of a staff file, with their scans. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class CertificateController {

    private final Certificates certificates;
    private final StaffDirectory staff;
    private final FileStore store;
    private final Clock clock;

    CertificateController(Certificates certificates, StaffDirectory staff, FileStore store, Clock clock) {
        this.certificates = certificates;
        this.staff = staff;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/staff/{id}/certificates/new")
    CertificatePage fresh(ProjectRef project, @PathVariable UUID id) {
        return new CertificatePage(
                member(project, id), null, Form.of(Map.of("id", Ids.next().toString())));
    }

    @PostMapping("/p/{project}/staff/{id}/certificates")
    Object add(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "scan", takes = Takes.PICTURES_AND_PDF) Upload scan,
            RedirectAttributes left) {
        StaffMember member = member(project, id);
        Fields fields = new Fields(typed);
        UUID fresh = fields.id("id");
        Certificate certificate = Certificate.of(fields);
        scan.tell(fields::problem);
        if (certificate == null || fields.wrong()) {
            return new CertificatePage(member, null, fields.form());
        }
        certificates.add(
                project.id(),
                id,
                fresh.equals(Ids.GROUP) ? Ids.next() : fresh,
                certificate,
                kept(project, scan),
                project.zone(),
                clock.instant());
        return Redirect.to("staff/" + id, left, "staff.saved");
    }

    @GetMapping("/p/{project}/staff/{id}/certificates/{certificate}")
    CertificatePage edit(ProjectRef project, @PathVariable UUID id, @PathVariable UUID certificate) {
        Certificates.Saved saved = saved(project, id, certificate);
        return new CertificatePage(
                member(project, id), certificate, Form.of(saved.certificate().typed(saved.version())));
    }

    @PostMapping("/p/{project}/staff/{id}/certificates/{certificate}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @PathVariable UUID certificate,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "scan", takes = Takes.PICTURES_AND_PDF) Upload scan,
            RedirectAttributes left) {
        Certificates.Saved saved = saved(project, id, certificate);
        Fields fields = new Fields(typed);
        Certificate wanted = Certificate.of(fields);
        scan.tell(fields::problem);
        if (wanted != null
                && !fields.wrong()
                && !certificates.change(
                        project.id(),
                        saved,
                        wanted,
                        kept(project, scan),
                        fields.version(),
                        project.zone(),
                        clock.instant())) {
            Conflict.show(fields, wanted.typed(0), saved.certificate().typed(0), saved.version());
        }
        return fields.wrong()
                ? new CertificatePage(member(project, id), certificate, fields.form())
                : Redirect.to("staff/" + id, left, "staff.saved");
    }

    @PostMapping("/p/{project}/staff/{id}/certificates/{certificate}/removal")
    ModelAndView remove(
            ProjectRef project, @PathVariable UUID id, @PathVariable UUID certificate, RedirectAttributes left) {
        certificates.remove(project.id(), saved(project, id, certificate), clock.instant());
        return Redirect.to("staff/" + id, left, "staff.removed");
    }

    private Certificates.Saved saved(ProjectRef project, UUID id, UUID certificate) {
        return certificates.saved(project.id(), id, certificate).orElseThrow(NotFound::new);
    }

    private @Nullable UUID kept(ProjectRef project, Upload scan) {
        Prepared sent = scan.one();
        return sent == null ? null : store.keep(project.id(), sent).id();
    }

    private StaffMember member(ProjectRef project, UUID id) {
        return staff.byId(project.id(), id).orElseThrow(NotFound::new);
    }
}
