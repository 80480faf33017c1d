package io.shouwen.complaints.analysis;

import io.shouwen.complaints.analysis.view.AnalysisPage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's analysis, as a page and as a workbook. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class ComplaintAnalysisController {

    private final AnalysisQueries queries;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    ComplaintAnalysisController(AnalysisQueries queries, MessageSource messages, Audit audit, Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/complaints/analysis")
    AnalysisPage page(ProjectRef project, @RequestParam(defaultValue = "") String month) {
        return queries.page(project, month(project, month), clock.instant(), false);
    }

    @GetMapping("/p/{project}/complaints/analysis/sheet")
    @Transactional
    ResponseEntity<byte[]> sheet(ProjectRef project, @RequestParam(defaultValue = "") String month, Locale locale) {
        AnalysisPage page = queries.page(project, month(project, month), clock.instant(), false);
        audit.record(
                project.id(),
                "exported-analysis",
                "complaint",
                project.id(),
                null,
                page.month().toString());
        Texts texts = new Texts(messages, locale);
        String title = texts.t("complaints.analysis");
        return Sheet.file(title, title + "-" + project.name() + "-" + page.month(), project.zone(), sheet -> {
            sheet.title(project.name() + " " + title + " " + page.month()).widths(30, 12, 12);
            page.groups().forEach(group -> {
                sheet.heading(List.of(texts.t(group.key()), texts.t("complaints.analysis.number")));
                group.bars().forEach(bar -> sheet.row(bar.keyed() ? texts.t(bar.name()) : bar.name(), bar.number()));
            });
            sheet.heading(List.of(
                    texts.t("complaints.analysis.month"),
                    texts.t("complaints.analysis.number"),
                    texts.t("complaints.analysis.late")));
            page.months().forEach(each -> sheet.row(each.month().toString(), each.received(), each.late()));
        });
    }

    private YearMonth month(ProjectRef project, String typed) {
        try {
            YearMonth asked = YearMonth.parse(typed);
            if (asked.getYear() > 1999 && asked.getYear() < 2200) {
                return asked;
            }
        } catch (DateTimeException none) {
            // this month
        }
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), project.zone()));
    }
}
