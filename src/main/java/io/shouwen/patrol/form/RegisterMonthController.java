package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterMonthPage;
import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
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

/** A month's registers as one file. */
@Controller
@Transactional
@Clause("5.1")
@Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class RegisterMonthController {

    private final RegisterMonthQueries months;
    private final Registers registers;
    private final FormExports exports;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    RegisterMonthController(
            RegisterMonthQueries months,
            Registers registers,
            FormExports exports,
            TransactionOperations transaction,
            MessageSource messages,
            Clock clock) {
        this.months = months;
        this.registers = registers;
        this.exports = exports;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/register/month")
    RegisterMonthPage page(ProjectRef project, Actor actor, @RequestParam @Nullable YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), project.zone());
        return months.month(project, month == null ? YearMonth.from(today) : month, RegisterPages.whose(actor, null));
    }

    /** Drawing three hundred sheets takes seconds: the data is read in a transaction, the drawing is outside. */
    @GetMapping("/p/{project}/patrol/register/month/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(
            ProjectRef project,
            Actor actor,
            Locale locale,
            @RequestParam YearMonth month,
            @RequestParam @Nullable UUID butler) {
        Texts texts = new Texts(messages, locale);
        Map<UUID, byte[]> drawings = new HashMap<>();
        List<RegisterPaper> papers = Objects.requireNonNull(transaction.execute(status -> {
            List<RegisterPaper> read = papers(project, actor, month, butler, texts);
            SheetPictures pictures = exports.pictures(project);
            for (RegisterPaper paper : read) {
                RegisterPaper.Review review = paper.review();
                byte[] drawing = review == null ? null : pictures.of(review.drawing());
                if (review != null && drawing != null) {
                    drawings.put(review.drawing(), drawing);
                }
            }
            exports.noted(project, name(texts, month), "pdf", read.size());
            return read;
        }));
        return exports.drawn(project, texts, name(texts, month), drawings::get, papers);
    }

    @GetMapping("/p/{project}/patrol/register/month/xlsx")
    ResponseEntity<byte[]> xlsx(
            ProjectRef project,
            Actor actor,
            Locale locale,
            @RequestParam YearMonth month,
            @RequestParam @Nullable UUID butler) {
        Texts texts = new Texts(messages, locale);
        List<RegisterPaper> papers = papers(project, actor, month, butler, texts);
        String name = name(texts, month);
        exports.noted(project, name, "xlsx", papers.size());
        return Sheet.file(month.toString(), name, project.zone(), sheet -> MonthSheet.fill(sheet, name, papers, texts));
    }

    private List<RegisterPaper> papers(
            ProjectRef project, Actor actor, YearMonth month, @Nullable UUID butler, Texts texts) {
        UUID own = RegisterPages.whose(actor, butler);
        List<RegisterPaper> papers =
                registers.between(project, own == null ? butler : own, month.atDay(1), month.atEndOfMonth(), texts);
        if (papers.isEmpty()) {
            throw new NotFound();
        }
        return papers;
    }

    private static String name(Texts texts, YearMonth month) {
        return texts.t("patrol.form.register") + " " + month;
    }
}
