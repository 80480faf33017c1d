package io.shouwen.repairs.list;

import io.shouwen.estate.HouseCode;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.list.view.RepairFilter;
import io.shouwen.repairs.list.view.RepairListPage;
import io.shouwen.repairs.list.view.RepairListPage.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of repairs, as a page and as a workbook. */
@Controller
@Transactional
@Allowed({
    Role.DESK,
    Role.CONTROL,
    Role.BUTLER,
    Role.REPAIR,
    Role.CONTRACTOR,
    Role.HEAD,
    Role.SUPERVISOR,
    Role.MANAGER,
    Role.QUALITY,
    Role.ADMIN
})
class RepairListController {

    private static final int MOST_ROWS = 20_000;
    private static final List<String> COLUMNS =
            List.of("number", "title", "where", "stage", "repairer", "received", "due", "reopened", "urged");

    private final RepairListQueries list;
    private final MessageSource messages;
    private final Audit audit;

    RepairListController(RepairListQueries list, MessageSource messages, Audit audit) {
        this.list = list;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/p/{project}/repairs")
    RepairListPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        return list.page(project, actor, address);
    }

    @GetMapping("/p/{project}/repairs/sheet")
    ResponseEntity<byte[]> sheet(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        RepairFilter filter = RepairFilter.of(address);
        List<Line> rows = list.rows(project, actor, filter, list.place(filter, address), "true", MOST_ROWS);
        audit.record(project.id(), "exported", "repairs", project.id(), null, Map.of("rows", rows.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("repairs");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("repairs.column." + column))
                            .toList())
                    .widths(20, 40, 20, 14, 14, 18, 18, 10, 10);
            rows.forEach(row -> sheet.row(
                    row.number(),
                    row.title(),
                    HouseCode.said(row.where(), texts),
                    texts.t(row.stage().messageKey()),
                    row.repairer(),
                    row.openedAt(),
                    row.due(),
                    row.reopened(),
                    row.urgings()));
        });
    }
}
