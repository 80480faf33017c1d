package io.shouwen.roster.plan;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.roster.plan.view.MonthPage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's roster for printing and as an Excel workbook. */
@Controller
@Transactional
@Allowed
class MonthController {

    private final RosterMonths queries;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    MonthController(RosterMonths queries, MessageSource messages, Audit audit, Clock clock) {
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
        return Sheet.file(page.month(), title, project.zone(), sheet -> fill(sheet, page, title, texts));
    }

    private static void fill(Sheet sheet, MonthPage page, String title, Texts texts) {
        List<@Nullable Object> weekdays = new ArrayList<>(Arrays.asList(null, null));
        List<String> heading = new ArrayList<>(List.of(texts.t("roster.person"), texts.t("roster.post")));
        page.days().forEach(day -> {
            weekdays.add(texts.t(day.weekdayKey() + ".short"));
            heading.add(Integer.toString(day.date().getDayOfMonth()));
        });
        heading.add(texts.t("roster.hours-short"));
        sheet.title(title).row(weekdays.toArray()).heading(heading, 2);
        sheet.widths(IntStream.concat(IntStream.of(12, 14), page.days().stream().mapToInt(day -> 7))
                .toArray());
        for (MonthPage.Row person : page.people()) {
            List<Object> cells = new ArrayList<>(List.of(person.name(), person.post()));
            person.cells().forEach(cell -> cells.add(cell.startsWith("roster.") ? texts.t(cell) : cell));
            cells.add(Double.parseDouble(person.hours()));
            sheet.row(cells.toArray());
        }
        sheet.row();
        page.legend().forEach(sheet::row);
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
