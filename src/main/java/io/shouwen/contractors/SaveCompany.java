package io.shouwen.contractors;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Engages a company, or changes what is agreed with it; who may sign in for it follows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SaveCompany {

    private final Companies companies;
    private final AdmitWorkers admit;
    private final Audit audit;

    SaveCompany(Companies companies, AdmitWorkers admit, Audit audit) {
        this.companies = companies;
        this.admit = admit;
        this.audit = audit;
    }

    UUID engage(ProjectRef project, Company company, Instant now) {
        UUID id = companies.insert(project.id(), company);
        audit.record(project.id(), "engaged", "contractor", id, null, company.audited());
        admit.adjust(project.id(), id, project.zone(), now);
        return id;
    }

    /** Under an optimistic lock. @return false, with nothing changed, if somebody else saved first */
    boolean change(ProjectRef project, Companies.Saved before, Company company, int version, Instant now) {
        if (!companies.change(project.id(), before.id(), company, version)) {
            return false;
        }
        audit.record(
                project.id(),
                "changed",
                "contractor",
                before.id(),
                before.company().audited(),
                company.audited());
        admit.adjust(project.id(), before.id(), project.zone(), now);
        return true;
    }
}
