package io.shouwen.contractors;

import io.shouwen.contractors.view.WorkerPage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Fills the page of a person of a company. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkerPages {

    private final Companies companies;
    private final Workers workers;
    private final WorkerCertificates certificates;
    private final Clock clock;

    WorkerPages(Companies companies, Workers workers, WorkerCertificates certificates, Clock clock) {
        this.companies = companies;
        this.workers = workers;
        this.certificates = certificates;
        this.clock = clock;
    }

    static String path(UUID companyId, UUID workerId) {
        return CompanyQueries.PATH + "/" + companyId + "/workers/" + workerId;
    }

    Company company(ProjectRef project, UUID id) {
        return companies.byId(project.id(), id).orElseThrow(NotFound::new).company();
    }

    /** @throws NotFound also if the person is of another company */
    Workers.Saved worker(ProjectRef project, UUID companyId, UUID workerId) {
        return workers.byId(project.id(), workerId)
                .filter(each -> each.companyId().equals(companyId))
                .orElseThrow(NotFound::new);
    }

    WorkerPage page(ProjectRef project, Workers.Saved worker) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("name", worker.worker().name());
        typed.add("version", String.valueOf(worker.version()));
        worker.worker().trades().forEach(trade -> typed.add("trades", trade.name()));
        return page(project, worker, Form.of(typed, Map.of()), Form.EMPTY);
    }

    /** @param paper the form of a further certificate */
    WorkerPage page(ProjectRef project, Workers.Saved worker, Form form, Form paper) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), project.zone());
        Company company = company(project, worker.companyId());
        return new WorkerPage(
                worker.companyId(),
                company.name(),
                worker.id(),
                worker.worker().name(),
                PhoneNumber.masked(worker.worker().phone()),
                worker.endedAt(),
                worker.present() && company.works(today),
                certificates.ofCompany(project.id(), worker.companyId()).stream()
                        .filter(each -> each.workerId().equals(worker.id()))
                        .map(each -> new WorkerPage.Paper(each.id(), each.certificate()))
                        .toList(),
                today,
                form,
                paper);
    }
}
