package io.shouwen.custody.count;

import io.shouwen.custody.count.view.CountNow;
import io.shouwen.custody.count.view.CountPaper;
import io.shouwen.custody.count.view.CountSheetPage;
import io.shouwen.custody.count.view.CountsPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet of a count (盘点表): on screen and printed, as PDF, as Excel. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("4.1.2.8")
class CountSheetController {

    private static final int MOST = 2000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CountSessions counts;
    private final CountQueries queries;
    private final CountPages pages;
    private final Paper paper;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    CountSheetController(
            CountSessions counts,
            CountQueries queries,
            CountPages pages,
            Paper paper,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.counts = counts;
        this.queries = queries;
        this.pages = pages;
        this.paper = paper;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/counts/{id}/sheet")
    CountSheetPage sheet(ProjectRef project, Actor actor, @PathVariable UUID id, Locale locale) {
        return new CountSheetPage(
                queries.line(project.id(), id), paper(project, actor, id, new Texts(messages, locale)));
    }

    @GetMapping("/p/{project}/counts/{id}/sheet/pdf")
    ResponseEntity<byte[]> pdf(ProjectRef project, Actor actor, @PathVariable UUID id, Locale locale) {
        Texts texts = new Texts(messages, locale);
        CountPaper sheet = paper(project, actor, id, texts);
        noted(project, id, "pdf");
        byte[] drawn = paper.pdf(new DocumentInfo(sheet.name(), project.name()), texts, file -> null, List.of(sheet));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(sheet.name() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(drawn);
    }

    @GetMapping("/p/{project}/counts/{id}/sheet/xlsx")
    ResponseEntity<byte[]> xlsx(ProjectRef project, Actor actor, @PathVariable UUID id, Locale locale) {
        Texts texts = new Texts(messages, locale);
        CountPaper sheet = paper(project, actor, id, texts);
        noted(project, id, "xlsx");
        return CountWorkbook.sheet(sheet, project, texts);
    }

    private void noted(ProjectRef project, UUID id, String as) {
        audit.record(project.id(), "count-sheet-exported", "count", id, null, Map.of("as", as));
    }

    private CountPaper paper(ProjectRef project, Actor actor, UUID id, Texts texts) {
        CountSession session = counts.byId(project.id(), id).orElseThrow(NotFound::new);
        CountsPage.Line line = queries.line(project.id(), id);
        CountNow now = pages.now(project.id(), session, actor, clock.instant(), MOST, "", "", "");
        String said = CountQueries.said(line, texts);
        String begun = minute(project, line.begunAt());
        return new CountPaper(
                project.name(),
                texts.t("custody.count.sheet") + " " + said + " " + begun.substring(0, 10),
                said,
                begun + " " + line.begunBy(),
                line.endedAt() == null ? "" : minute(project, line.endedAt()) + " " + line.endedBy(),
                texts.t(line.stateKey()),
                String.join("、", now.people()),
                now.groups());
    }

    private static String minute(ProjectRef project, @Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(project.zone()));
    }
}
