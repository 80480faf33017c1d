package io.shouwen.contractors;

import io.shouwen.contractors.view.CompanyFormPage;
import io.shouwen.contractors.view.ShownContractorPhone;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a company, and shows its number after recording that in the audit log. */
@Controller
@Transactional
@ContractorRoles.MayEdit
class CompanyChangeController {

    private final Companies companies;
    private final SaveCompany save;
    private final Audit audit;
    private final Clock clock;

    CompanyChangeController(Companies companies, SaveCompany save, Audit audit, Clock clock) {
        this.companies = companies;
        this.save = save;
        this.audit = audit;
        this.clock = clock;
    }

    /** The form shows the number in full, so opening it is recorded. */
    @GetMapping("/p/{project}/contractors/{id}/edit")
    CompanyFormPage edit(ProjectRef project, @PathVariable UUID id) {
        Companies.Saved saved = saved(project, id);
        looked(project, saved);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        saved.company().typed(saved.version()).forEach(typed::add);
        saved.company().trades().forEach(trade -> typed.add("trades", trade.name()));
        return new CompanyFormPage(id, saved.company().name(), Form.of(typed, Map.of()));
    }

    @PostMapping("/p/{project}/contractors/{id}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Companies.Saved before = saved(project, id);
        Fields fields = new Fields(typed);
        fields.propose("code", before.company().code().text());
        Company wanted = Company.of(fields);
        if (wanted != null
                && !fields.wrong()
                && !save.change(project, before, wanted, fields.version(), clock.instant())) {
            Conflict.show(fields, wanted.typed(0), before.company().typed(0), before.version());
        }
        return fields.wrong()
                ? new CompanyFormPage(id, before.company().name(), fields.form())
                : Redirect.to(CompanyQueries.PATH + "/" + id, flash, "contractors.saved");
    }

    @PostMapping("/p/{project}/contractors/{id}/shown-phones")
    @ContractorRoles.MaySee
    ShownContractorPhone show(ProjectRef project, @PathVariable UUID id) {
        Companies.Saved saved = saved(project, id);
        looked(project, saved);
        return new ShownContractorPhone(saved.company().phone());
    }

    private void looked(ProjectRef project, Companies.Saved saved) {
        audit.record(
                project.id(),
                "phone-shown",
                "contractor",
                saved.id(),
                null,
                Map.of("phone", PhoneNumber.masked(saved.company().phone())));
    }

    private Companies.Saved saved(ProjectRef project, UUID id) {
        return companies.byId(project.id(), id).orElseThrow(NotFound::new);
    }
}
