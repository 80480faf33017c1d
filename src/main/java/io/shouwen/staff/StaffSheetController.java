package io.shouwen.staff;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import io.shouwen.staff.view.CertificatesPage;
import io.shouwen.staff.view.StaffFilter;
import io.shouwen.staff.view.StaffPage.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists over all files: the workbook, and the expiring certificates. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class StaffSheetController {

    private static final int MOST_LINES = 5_000;

    private final StaffList list;
    private final StaffDirectory staff;
    private final Certificates certificates;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    StaffSheetController(
            StaffList list,
            StaffDirectory staff,
            Certificates certificates,
            MessageSource messages,
            Audit audit,
            Clock clock) {
        this.list = list;
        this.staff = staff;
        this.certificates = certificates;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Numbers stay masked; the export is recorded in the audit log. */
    @GetMapping("/p/{project}/staff/sheet")
    ResponseEntity<byte[]> sheet(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        StaffFilter filter = StaffFilter.of(address);
        List<Line> lines =
                list.lines(project.id(), filter, StaffList.place(filter, Map.of()), MOST_LINES, today(project));
        audit.record(
                project.id(),
                "exported",
                "staff",
                project.id(),
                null,
                Map.of("filter", filter.query(), "lines", lines.size()));
        return StaffSheet.of(lines, filter.left(), project, new Texts(messages, locale));
    }

    @GetMapping("/p/{project}/staff/ending")
    CertificatesPage ending(ProjectRef project) {
        LocalDate today = today(project);
        List<Certificates.Saved> ending =
                certificates.endingBy(project.id(), today.plusDays(Certificate.REMINDERS.getFirst()));
        Map<UUID, StaffMember> people = staff.byIds(
                project.id(), ending.stream().map(Certificates.Saved::staffId).toList());
        return new CertificatesPage(ending.stream()
                .filter(each -> people.containsKey(each.staffId()))
                .map(each -> CertificatesPage.Line.of(people.get(each.staffId()), each.certificate(), today))
                .toList());
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }
}
