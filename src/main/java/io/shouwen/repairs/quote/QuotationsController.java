package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.quote.view.QuotationPaper;
import io.shouwen.repairs.quote.view.QuotationPaperPage;
import io.shouwen.repairs.quote.view.QuotationRow;
import io.shouwen.repairs.quote.view.QuotationView;
import io.shouwen.repairs.quote.view.QuotationsPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of quotations and its workbook; a quotation as its paper form and PDF. */
@Controller
@Transactional
@Allowed
@Clause("4.1.2.2")
class QuotationsController {

    private final QuotationQueries queries;
    private final QuotationPages pages;
    private final Quotations quotations;
    private final Lists lists;
    private final Paper paper;
    private final FileStore files;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    QuotationsController(
            QuotationQueries queries,
            QuotationPages pages,
            Quotations quotations,
            Lists lists,
            Paper paper,
            FileStore files,
            Audit audit,
            TransactionOperations transaction,
            MessageSource messages) {
        this.queries = queries;
        this.pages = pages;
        this.quotations = quotations;
        this.lists = lists;
        this.paper = paper;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/quotations")
    @Transactional(readOnly = true)
    QuotationsPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        QuotationFilter filter = QuotationFilter.of(address);
        ListPlace place = QuotationQueries.place(filter, address);
        return new QuotationsPage(filter, place, queries.page(project.id(), actor, filter, place));
    }

    @GetMapping("/p/{project}/quotations/export")
    ResponseEntity<byte[]> export(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        QuotationFilter filter = QuotationFilter.of(address);
        List<QuotationRow> rows = queries.first(
                project.id(), actor, filter, QuotationQueries.place(filter, address), QuotationQueries.MOST_LINES);
        audit.record(
                project.id(), "quotations-exported", "project", project.id(), null, Map.of("quotations", rows.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("repairs.quote.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(Stream.of("number", "title", "where", "version", "total", "state", "billed", "by", "at")
                            .map(column -> texts.t("repairs.quote.column." + column))
                            .toList())
                    .widths(18, 30, 20, 8, 12, 12, 12, 12, 18);
            rows.forEach(row -> sheet.row(
                    row.number(),
                    row.title(),
                    row.house(),
                    row.version(),
                    row.total().yuan(),
                    texts.t(row.stateKey()),
                    row.billed() == null ? null : row.billed().yuan(),
                    row.drawnBy(),
                    row.drawnAt()));
        });
    }

    /** The paper form. */
    @GetMapping("/p/{project}/quotations/{quotation}")
    @Transactional(readOnly = true)
    QuotationPaperPage paper(ProjectRef project, Actor actor, @PathVariable UUID quotation, Locale locale) {
        QuotationPaper sheet = pages.paper(project, actor, quotation, new Texts(messages, locale));
        lists.beside(project, actor, quotation);
        return new QuotationPaperPage(quotations.repairOf(project.id(), quotation), sheet);
    }

    /** The data is read in a transaction, the drawing is outside. */
    @GetMapping("/p/{project}/quotations/{quotation}/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(ProjectRef project, Actor actor, @PathVariable UUID quotation, Locale locale) {
        Texts texts = new Texts(messages, locale);
        Map<UUID, byte[]> drawings = new HashMap<>();
        QuotationPaper sheet = Objects.requireNonNull(transaction.execute(status -> {
            QuotationPaper read = pages.paper(project, actor, quotation, texts);
            audit.record(project.id(), "quotation-printed", "quotation", quotation, null, null);
            QuotationView.Answer answer = read.quotation().answer();
            if (answer != null && answer.drawing() != null) {
                drawing(project, answer.drawing(), drawings);
            }
            return read;
        }));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.name() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.pdf(new DocumentInfo(sheet.name(), project.name()), texts, drawings::get, List.of(sheet)));
    }

    private void drawing(ProjectRef project, UUID file, Map<UUID, byte[]> drawings) {
        files.find(project.id(), file)
                .filter(StoredFile::image)
                .flatMap(files::content)
                .ifPresent(path -> {
                    try {
                        drawings.put(file, Files.readAllBytes(path));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
