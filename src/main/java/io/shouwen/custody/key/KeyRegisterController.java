package io.shouwen.custody.key;

import io.shouwen.custody.key.view.KeyRegisterPage;
import io.shouwen.custody.key.view.KeyRegisterPaper;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** The register of the month: on the screen, as paper and as a workbook. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("4.1.2.8")
class KeyRegisterController {

    private static final int SHOWN = 150;
    private static final int MOST = 5_000;
    private static final List<String> COLUMNS =
            List.of("at", "key", "pieces", "borrower", "why", "until", "lender", "back", "back-by", "notes");

    private final KeyRegisterQueries queries;
    private final Paper paper;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    KeyRegisterController(
            KeyRegisterQueries queries,
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

    /** @param month as 2026-11; this month if there is none */
    @GetMapping("/p/{project}/keys/register")
    KeyRegisterPage page(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String month) {
        YearMonth shown = month(project, month);
        KeyRegisterPaper read = queries.month(project, shown, SHOWN + 1, new Texts(messages, locale));
        boolean more = read.rows().size() > SHOWN;
        return new KeyRegisterPage(
                shown,
                more
                        ? new KeyRegisterPaper(
                                read.project(), read.month(), read.rows().subList(0, SHOWN))
                        : read,
                more);
    }

    /** Drawing takes a while: the rows are read in a transaction, the drawing is outside. */
    @GetMapping("/p/{project}/keys/register/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String month) {
        Texts texts = new Texts(messages, locale);
        YearMonth shown = month(project, month);
        KeyRegisterPaper sheet = Objects.requireNonNull(transaction.execute(status -> {
            KeyRegisterPaper read = queries.month(project, shown, MOST, texts);
            noted(project, shown, "pdf", read);
            return read;
        }));
        String name = texts.t("custody.key.register") + " " + shown;
        ContentDisposition file = ContentDisposition.attachment()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(paper.pdf(new DocumentInfo(name, project.name()), texts, SheetPictures.NONE, List.of(sheet)));
    }

    @GetMapping("/p/{project}/keys/register/xlsx")
    ResponseEntity<byte[]> xlsx(ProjectRef project, Locale locale, @RequestParam(defaultValue = "") String month) {
        Texts texts = new Texts(messages, locale);
        YearMonth shown = month(project, month);
        KeyRegisterPaper read = queries.month(project, shown, MOST, texts);
        noted(project, shown, "xlsx", read);
        String name = texts.t("custody.key.register") + " " + shown;
        return Sheet.file(shown.toString(), name, project.zone(), sheet -> {
            sheet.title(name)
                    .heading(COLUMNS.stream()
                            .map(column -> texts.t("custody.key.register." + column))
                            .toList())
                    .widths(14, 32, 8, 20, 28, 14, 12, 14, 12, 24);
            read.rows()
                    .forEach(row -> sheet.row(
                            row.at(),
                            row.key(),
                            row.pieces(),
                            row.borrower(),
                            row.why(),
                            row.until(),
                            row.lender(),
                            row.back(),
                            row.backBy(),
                            row.notes()));
        });
    }

    private void noted(ProjectRef project, YearMonth month, String as, KeyRegisterPaper read) {
        audit.record(
                project.id(),
                "key-register-exported",
                "project",
                project.id(),
                null,
                Map.of("month", month.toString(), "as", as, "rows", read.rows().size()));
    }

    private YearMonth month(ProjectRef project, String typed) {
        LocalDate day = Address.day(typed + "-01");
        return YearMonth.from(day == null ? LocalDate.ofInstant(clock.instant(), project.zone()) : day);
    }
}
