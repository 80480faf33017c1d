package io.shouwen.repairs.part;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.part.view.PartMonthPage;
import io.shouwen.repairs.part.view.PartMonthPaper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's sheet of the parts as page, PDF and workbook. */
@Controller
@Transactional
@PartRoles.MaySee
class PartMonthController {

    private final PartQueries queries;
    private final Paper paper;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    PartMonthController(
            PartQueries queries,
            Paper paper,
            Audit audit,
            TransactionOperations transaction,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.paper = paper;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/parts/month")
    PartMonthPage page(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String month) {
        YearMonth of = month(project, month);
        return new PartMonthPage(of, sheet(project, of, new Texts(messages, locale)));
    }

    @GetMapping("/p/{project}/parts/month/export")
    ResponseEntity<byte[]> export(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String month) {
        Texts texts = new Texts(messages, locale);
        PartMonthPaper sheet = noted(project, month(project, month), texts, "xlsx");
        return Sheet.file(sheet.month(), sheet.name() + "-" + project.name(), project.zone(), workbook -> {
            workbook.heading(Stream.of("name", "unit", "shelf", "opening", "in", "out", "counted", "closing")
                            .map(column -> texts.t("repairs.part.column." + column))
                            .toList())
                    .widths(30, 8, 14, 10, 10, 10, 10, 10);
            sheet.rows()
                    .forEach(row -> workbook.row(
                            row.name(),
                            row.unit(),
                            row.shelf(),
                            row.opening().number(),
                            row.in().number(),
                            row.out().number(),
                            row.counted().number(),
                            row.closing().number()));
        });
    }

    /** The data is read in a transaction, the drawing is outside. */
    @GetMapping("/p/{project}/parts/month/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String month) {
        Texts texts = new Texts(messages, locale);
        PartMonthPaper sheet = Objects.requireNonNull(
                transaction.execute(status -> noted(project, month(project, month), texts, "pdf")));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.name() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.pdf(
                        new DocumentInfo(sheet.name(), project.name()), texts, SheetPictures.NONE, List.of(sheet)));
    }

    private PartMonthPaper noted(ProjectRef project, YearMonth month, Texts texts, String as) {
        PartMonthPaper sheet = sheet(project, month, texts);
        audit.record(
                project.id(),
                "part-month-exported",
                "project",
                project.id(),
                null,
                Map.of("as", as, "month", month.toString(), "rows", sheet.rows().size()));
        return sheet;
    }

    private PartMonthPaper sheet(ProjectRef project, YearMonth month, Texts texts) {
        return new PartMonthPaper(
                project.name(), month.toString(), texts.t("repairs.part.month"), queries.month(project, month));
    }

    /** The present month if it is malformed. */
    private YearMonth month(ProjectRef project, String typed) {
        try {
            YearMonth month = YearMonth.parse(typed);
            if (month.getYear() > 1900 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeException none) {
            // the present one
        }
        return YearMonth.from(clock.instant().atZone(project.zone()));
    }
}
