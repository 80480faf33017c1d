package io.shouwen.people.roster;

import io.shouwen.people.roster.view.MonthPage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's roster for the wall and as Excel. */
@Controller
@Transactional
@Allowed
class MonthController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MonthQueries queries;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    MonthController(MonthQueries queries, MessageSource messages, Audit audit, Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/roster/month")
    MonthPage page(ProjectRef project, Actor actor, @RequestParam @Nullable YearMonth month) {
        return month(project, actor, month);
    }

    @GetMapping("/p/{project}/roster/month/export")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    ResponseEntity<byte[]> export(
            ProjectRef project, Actor actor, Locale locale, @RequestParam @Nullable YearMonth month) {
        MonthPage page = month(project, actor, month);
        Texts texts = new Texts(messages, locale);
        audit.record(
                project.id(),
                "roster-exported",
                "project",
                project.id(),
                null,
                Map.of("month", page.month(), "people", page.people().size()));
        String title = texts.t("roster.month.title", page.project(), page.month());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(title + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook(page, title, texts));
    }

    private static byte[] workbook(MonthPage page, String title, Texts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(page.month());
            sheet.value(0, 0, title);
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(2, 0, texts.t("roster.person"));
            sheet.value(2, 1, texts.t("roster.post"));
            int days = page.days().size();
            for (int i = 0; i < days; i++) {
                sheet.value(1, 2 + i, texts.t(page.days().get(i).weekdayKey() + ".short"));
                sheet.value(2, 2 + i, page.days().get(i).date().getDayOfMonth());
                sheet.width(2 + i, 7);
            }
            sheet.value(2, 2 + days, texts.t("roster.hours-short"));
            sheet.range(2, 0, 2, 2 + days).style().bold().set();
            int row = 3;
            for (MonthPage.Row person : page.people()) {
                sheet.value(row, 0, person.name());
                sheet.value(row, 1, person.post());
                cells(sheet, row, person.cells(), texts);
                sheet.value(row, 2 + days, Double.parseDouble(person.hours()));
                row++;
            }
            for (String line : page.legend()) {
                sheet.value(++row, 0, line);
            }
            sheet.width(0, 12);
            sheet.width(1, 14);
            sheet.freezePane(2, 3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void cells(Worksheet sheet, int row, List<String> cells, Texts texts) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            sheet.value(row, 2 + i, cell.startsWith("roster.") ? texts.t(cell) : cell);
        }
    }

    private MonthPage month(ProjectRef project, Actor actor, @Nullable YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), project.zone());
        return queries.month(
                project,
                month == null ? YearMonth.from(today) : month,
                today,
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN));
    }
}
