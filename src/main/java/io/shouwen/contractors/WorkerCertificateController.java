package io.shouwen.contractors;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificates of a person of a company. */
@Controller
@Transactional
@ContractorRoles.MayEdit
class WorkerCertificateController {

    private final WorkerPages pages;
    private final WorkerCertificates certificates;

    WorkerCertificateController(WorkerPages pages, WorkerCertificates certificates) {
        this.pages = pages;
        this.certificates = certificates;
    }

    @PostMapping("/p/{project}/contractors/{id}/workers/{worker}/papers")
    Object add(
            ProjectRef project,
            @PathVariable UUID id,
            @PathVariable UUID worker,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Workers.Saved person = pages.worker(project, id, worker);
        Fields fields = new Fields(typed);
        UUID fresh = fields.id("once");
        WorkerCertificate certificate = WorkerCertificate.of(fields, "paper");
        if (certificate == null) {
            return pages.page(project, person, pages.page(project, person).form(), fields.form());
        }
        certificates.add(project.id(), worker, fresh.equals(Ids.GROUP) ? Ids.next() : fresh, certificate);
        return Redirect.to(WorkerPages.path(id, worker), flash, "contractors.saved");
    }

    @PostMapping("/p/{project}/contractors/{id}/workers/{worker}/papers/{paper}/removal")
    ModelAndView remove(
            ProjectRef project,
            @PathVariable UUID id,
            @PathVariable UUID worker,
            @PathVariable UUID paper,
            RedirectAttributes flash) {
        pages.worker(project, id, worker);
        if (!certificates.remove(project.id(), worker, paper)) {
            throw new NotFound();
        }
        return Redirect.to(WorkerPages.path(id, worker), flash, "contractors.saved");
    }
}
