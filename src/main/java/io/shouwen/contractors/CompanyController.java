package io.shouwen.contractors;

import io.shouwen.contractors.view.CompaniesPage;
import io.shouwen.contractors.view.CompanyFilter;
import io.shouwen.contractors.view.CompanyFormPage;
import io.shouwen.contractors.view.CompanyPage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The companies of a project: list, workbook, page, and a new one. */
@Controller
@Transactional
@ContractorRoles.MaySee
class CompanyController {

    private static final int MOST_LINES = 2_000;
    private static final int ROWS = 10;

    private final CompanyQueries queries;
    private final Companies companies;
    private final Workers workers;
    private final WorkerCertificates certificates;
    private final SaveCompany save;
    private final List<CompanySection> sections;
    private final Lists lists;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    CompanyController(
            CompanyQueries queries,
            Companies companies,
            Workers workers,
            WorkerCertificates certificates,
            SaveCompany save,
            List<CompanySection> sections,
            Lists lists,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.companies = companies;
        this.workers = workers;
        this.certificates = certificates;
        this.save = save;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CompanySection::order))
                .toList();
        this.lists = lists;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/contractors")
    CompaniesPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        CompanyFilter filter = CompanyFilter.of(address);
        ListPlace place = CompanyQueries.place(filter, address);
        return new CompaniesPage(filter, place, queries.page(project, filter, place), ContractorRoles.mayEdit(actor));
    }

    /** Numbers stay masked; the export is recorded in the audit log. */
    @GetMapping("/p/{project}/contractors/sheet")
    ResponseEntity<byte[]> sheet(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        CompanyFilter filter = CompanyFilter.of(address);
        List<CompaniesPage.Line> lines =
                queries.lines(project, filter, CompanyQueries.place(filter, Map.of()), MOST_LINES);
        audit.record(
                project.id(),
                "exported",
                "contractors",
                project.id(),
                null,
                Map.of("filter", filter.query(), "lines", lines.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("nav.contractors");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(List.of(
                            texts.t("contractors.name"),
                            texts.t("contractors.trades"),
                            texts.t("contractors.contact"),
                            texts.t("contractors.phone"),
                            texts.t("contractors.emergencyPhone"),
                            texts.t("contractors.warrantyOf"),
                            texts.t("contractors.from"),
                            texts.t("contractors.until"),
                            texts.t("contractors.people")))
                    .widths(30, 24, 12, 16, 16, 30, 12, 12, 8);
            lines.forEach(line -> sheet.row(
                    line.name(),
                    line.trades().stream()
                            .map(trade -> texts.t(trade.messageKey()))
                            .collect(Collectors.joining("、")),
                    line.contact(),
                    line.phone(),
                    line.emergencyPhone(),
                    line.warrantyOf(),
                    line.from(),
                    line.until(),
                    line.people()));
        });
    }

    @GetMapping("/p/{project}/contractors/new")
    @ContractorRoles.MayEdit
    CompanyFormPage form() {
        return new CompanyFormPage(null, "", Form.EMPTY);
    }

    @PostMapping("/p/{project}/contractors")
    @ContractorRoles.MayEdit
    Object engage(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Company company = Company.of(fields);
        if (company != null && companies.byCode(project.id(), company.code()).isPresent()) {
            fields.problem("code", "contractors.wrong.code-taken");
        }
        if (company == null || fields.wrong()) {
            return new CompanyFormPage(null, "", fields.form());
        }
        UUID id = save.engage(project, company, clock.instant());
        return Redirect.to(CompanyQueries.PATH + "/" + id, flash, "contractors.saved");
    }

    @GetMapping("/p/{project}/contractors/{id}")
    CompanyPage page(ProjectRef project, Actor actor, @PathVariable UUID id) {
        lists.beside(project, actor, id);
        Company company =
                companies.byId(project.id(), id).orElseThrow(NotFound::new).company();
        Map<UUID, List<WorkerCertificates.Saved>> papers = certificates.ofCompany(project.id(), id).stream()
                .collect(Collectors.groupingBy(WorkerCertificates.Saved::workerId));
        return new CompanyPage(
                id,
                new CompanyPage.Facts(
                        company.name(),
                        company.code().text(),
                        company.contact(),
                        PhoneNumber.masked(company.phone()),
                        company.emergencyPhone(),
                        company.trades(),
                        company.warrantyOf(),
                        company.from(),
                        company.until()),
                workers.of(project.id(), id).stream()
                        .map(each -> new CompanyPage.Person(
                                each.id(),
                                each.worker().name(),
                                PhoneNumber.masked(each.worker().phone()),
                                each.worker().trades(),
                                papers.getOrDefault(each.id(), List.of()).stream()
                                        .map(WorkerCertificates.Saved::certificate)
                                        .toList(),
                                each.present()))
                        .toList(),
                sections.stream()
                        .map(section -> new CompanyPage.Part(section.titleKey(), section.rows(project.id(), id, ROWS)))
                        .toList(),
                ContractorRoles.mayEdit(actor),
                company.works(queries.today(project)),
                queries.today(project));
    }
}
