package io.shouwen.estate.register;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.register.view.ImportsPage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register page, the template and the export. */
@Controller
@Transactional
@EstateRoles.MayImport
class RegisterController {

    static final int LATEST = 10;
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final RegisterWorkbook writer;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    RegisterController(Imports imports, RegisterWorkbook writer, Audit audit, MessageSource messages, Clock clock) {
        this.imports = imports;
        this.writer = writer;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/register")
    ImportsPage page(ProjectRef project, Actor actor) {
        return page(project, actor, Form.EMPTY, imports);
    }

    static ImportsPage page(ProjectRef project, Actor actor, Form form, Imports imports) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        List<String> headings = Arrays.stream(ColumnKind.values())
                .map(heading -> heading.ours(chinese))
                .toList();
        return new ImportsPage(form, imports.latest(project.id(), LATEST), headings, mayFull(actor));
    }

    @GetMapping("/p/{project}/register/template")
    ResponseEntity<byte[]> template(Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.template(new Texts(messages, locale), out);
        return file("房屋住户导入模板.xlsx", out);
    }

    /**
     * An export contains the names of all residents and, if the user may, their numbers; it is recorded in the audit
     * log.
     */
    @GetMapping("/p/{project}/register/export")
    ResponseEntity<byte[]> export(
            ProjectRef project, Actor actor, Locale locale, @RequestParam(defaultValue = "false") boolean full)
            throws IOException {
        boolean inFull = full && mayFull(actor);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int lines = writer.export(project.id(), new Texts(messages, locale), inFull, out);
        audit.record(
                project.id(),
                "register-exported",
                "project",
                project.id(),
                null,
                Map.of("lines", lines, "full", inFull));
        return file(project.name() + "-房屋住户-" + LocalDate.now(clock.withZone(project.zone())) + ".xlsx", out);
    }

    private static boolean mayFull(Actor actor) {
        return actor.is(Role.MANAGER, Role.ADMIN);
    }

    /** The content is sent after the transaction, so that no file is delivered without a committed audit entry. */
    private static ResponseEntity<byte[]> file(String name, ByteArrayOutputStream content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(EXCEL))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.toByteArray());
    }
}
