package io.shouwen.custody.mail;

import io.shouwen.custody.mail.view.MailLine;
import io.shouwen.custody.mail.view.MailPaper;
import io.shouwen.custody.mail.view.MailPaperPage;
import io.shouwen.custody.mail.view.MailRegisterPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 邮件收发登记表 as a list, workbook, paper form and PDF. Names and numbers are masked; supervisors and managers may have
 * them in full on paper and in files. Every file is recorded.
 */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause({"3.4.3", "3.4.5"})
class MailRegisterController {

    private final MailQueries queries;
    private final MailPapers papers;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    MailRegisterController(
            MailQueries queries,
            MailPapers papers,
            Audit audit,
            TransactionOperations transaction,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.papers = papers;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/mail-register")
    MailRegisterPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        MailFilter filter = MailFilter.of(address);
        ListPlace place = MailQueries.place(filter, address);
        return new MailRegisterPage(
                filter,
                place,
                queries.page(project, filter, place),
                Objects.requireNonNullElse(filter.month(), present(project)),
                actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER),
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN));
    }

    @GetMapping("/p/{project}/mail-register/export")
    ResponseEntity<byte[]> export(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        MailFilter filter = MailFilter.of(address);
        boolean full = full(actor, address.get("full"));
        List<MailLine> lines = shown(queries.lines(project, filter, MailQueries.place(filter, address)), full);
        noted(project, "xlsx", filter.query(), lines.size(), full);
        return MailSheet.of(lines, project, new Texts(messages, locale));
    }

    @GetMapping("/p/{project}/mail-register/paper")
    MailPaperPage paper(ProjectRef project, Actor actor, Locale locale, @RequestParam Map<String, String> address) {
        YearMonth month = month(project, address);
        boolean full = full(actor, address.get("full"));
        List<MailLine> lines = shown(queries.month(project, month), full);
        if (full) {
            noted(project, "paper", "month=" + month, lines.size(), true);
        }
        return new MailPaperPage(
                month, papers.paper(project, month, lines, full, new Texts(messages, locale)), mayOpen(actor));
    }

    /** Drawing a month with its signatures takes seconds: the data is read in a transaction, the drawing is outside. */
    @GetMapping("/p/{project}/mail-register/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(
            ProjectRef project, Actor actor, Locale locale, @RequestParam Map<String, String> address) {
        Texts texts = new Texts(messages, locale);
        YearMonth month = month(project, address);
        Map<UUID, byte[]> drawings = new HashMap<>();
        MailPaper paper = Objects.requireNonNull(transaction.execute(status -> {
            boolean full = full(actor, address.get("full"));
            List<MailLine> lines = shown(queries.month(project, month), full);
            noted(project, "pdf", "month=" + month, lines.size(), full);
            drawings.putAll(papers.drawings(project, lines));
            return papers.paper(project, month, lines, full, texts);
        }));
        return papers.pdf(project, texts, drawings::get, paper);
    }

    private static List<MailLine> shown(List<MailLine> lines, boolean full) {
        return full ? lines : lines.stream().map(MailLine::masked).toList();
    }

    private static boolean mayOpen(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER);
    }

    private static boolean full(Actor actor, @Nullable String asked) {
        return asked != null && mayOpen(actor);
    }

    private YearMonth month(ProjectRef project, Map<String, String> address) {
        return Objects.requireNonNullElse(MailFilter.month(address.get("month")), present(project));
    }

    private YearMonth present(ProjectRef project) {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), project.zone()));
    }

    private void noted(ProjectRef project, String as, String what, int rows, boolean full) {
        audit.record(
                project.id(),
                "mail-register-exported",
                "project",
                project.id(),
                null,
                Map.of("as", as, "what", what, "rows", rows, "full", full));
    }
}
