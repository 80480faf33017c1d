package io.shouwen.repairs.price;

import io.shouwen.platform.Clause;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.price.view.PriceListPaper;
import io.shouwen.repairs.price.view.PricesPage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** The price list of a day as page, workbook and PDF. */
@Controller
@Transactional
@Allowed
@Clause("4.1.2.2")
class PriceListController {

    private final PricePages pages;
    private final Prices prices;
    private final Paper paper;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    PriceListController(
            PricePages pages,
            Prices prices,
            Paper paper,
            Audit audit,
            TransactionOperations transaction,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.prices = prices;
        this.paper = paper;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/prices")
    PricesPage list(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String q) {
        return pages.list(project, actor, day(project, day), TypedText.first(q.strip(), 40), Form.EMPTY);
    }

    /** A workbook that can be imported again. */
    @GetMapping("/p/{project}/prices/export")
    ResponseEntity<byte[]> export(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String day) {
        Texts texts = new Texts(messages, locale);
        PriceList list = prices.on(project.id(), day(project, day));
        noted(project, "xlsx", list.day());
        String title = texts.t("repairs.price.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(PriceColumn.all()
                            .map(column -> texts.t(column.messageKey()))
                            .toList())
                    .widths(12, 30, 8, 12, 14, 30, 40);
            list.prices()
                    .forEach(price -> sheet.row(
                            texts.t(price.kind().messageKey()),
                            price.name(),
                            price.unit(),
                            price.amount().yuan(),
                            price.startsOn(),
                            price.basis(),
                            price.content()));
        });
    }

    /** The data is read in a transaction, the drawing is outside. */
    @GetMapping("/p/{project}/prices/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String day) {
        Texts texts = new Texts(messages, locale);
        PriceListPaper sheet = Objects.requireNonNull(transaction.execute(status -> {
            noted(project, "pdf", day(project, day));
            return pages.paper(project, day(project, day), texts);
        }));
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

    private void noted(ProjectRef project, String as, LocalDate day) {
        audit.record(
                project.id(),
                "prices-exported",
                "project",
                project.id(),
                null,
                Map.of("as", as, "day", day.toString()));
    }

    /** Today if it is malformed. */
    private LocalDate day(ProjectRef project, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() > 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException none) {
            // today
        }
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }
}
