package io.shouwen.duty;

import io.shouwen.duty.view.AttendancePage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's attendance as a page, for printing, and as a workbook. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class AttendanceController {

    private final AttendanceQueries queries;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    AttendanceController(AttendanceQueries queries, MessageSource messages, Audit audit, Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/duty/attendance")
    AttendancePage page(ProjectRef project, @RequestParam(defaultValue = "") String month) {
        Instant now = clock.instant();
        return queries.page(project, month(month, project, now), now);
    }

    @GetMapping("/p/{project}/duty/attendance/export")
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam(defaultValue = "") String month, Locale locale) {
        Instant now = clock.instant();
        AttendancePage page = queries.page(project, month(month, project, now), now);
        audit.record(
                project.id(),
                "exported",
                "attendance",
                project.id(),
                null,
                Map.of("month", page.month().toString(), "lines", page.lines().size()));
        return AttendanceSheet.of(page, project, new Texts(messages, locale));
    }

    private static YearMonth month(String text, ProjectRef project, Instant now) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            return YearMonth.from(now.atZone(project.zone()));
        }
    }
}
