package io.shouwen.breaches.dossier;

import io.shouwen.breaches.dossier.view.BreachPaperPage;
import io.shouwen.breaches.dossier.view.DossierPaper;
import io.shouwen.breaches.dossier.view.NoticePaper;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.PaperView;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a breach as pages and PDF: notices, the report to the authority, and the whole case. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("2.1.8")
class BreachPaperController {

    private final BreachPapers papers;
    private final BreachAccess access;
    private final Paper paper;
    private final FileStore files;
    private final Audit audit;
    private final MessageSource messages;

    BreachPaperController(
            BreachPapers papers,
            BreachAccess access,
            Paper paper,
            FileStore files,
            Audit audit,
            MessageSource messages) {
        this.papers = papers;
        this.access = access;
        this.paper = paper;
        this.files = files;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/breaches/{id}/notices/{time}")
    BreachPaperPage notice(ProjectRef project, Actor actor, @PathVariable UUID id, @PathVariable int time) {
        access.require(project.id(), id, actor);
        return new BreachPaperPage(id, time, papers.notice(project, id, time), null);
    }

    @GetMapping("/p/{project}/breaches/{id}/notices/{time}/pdf")
    ResponseEntity<byte[]> noticePdf(
            ProjectRef project, Actor actor, @PathVariable UUID id, @PathVariable int time, Locale locale) {
        access.require(project.id(), id, actor);
        NoticePaper notice = papers.notice(project, id, time);
        return pdf(project, id, new Texts(messages, Texts.CHINESE), notice.name(), notice);
    }

    /** @param report whether it is written for the authority, without our people's names and remarks */
    @GetMapping("/p/{project}/breaches/{id}/sheet")
    BreachPaperPage dossier(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean report,
            Locale locale) {
        access.require(project.id(), id, actor);
        return new BreachPaperPage(id, 0, null, papers.dossier(project, id, report, new Texts(messages, locale)));
    }

    @GetMapping("/p/{project}/breaches/{id}/sheet/pdf")
    ResponseEntity<byte[]> dossierPdf(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean report,
            Locale locale) {
        access.require(project.id(), id, actor);
        Texts texts = new Texts(messages, locale);
        DossierPaper dossier = papers.dossier(project, id, report, texts);
        return pdf(project, id, texts, dossier.name(), dossier);
    }

    private ResponseEntity<byte[]> pdf(ProjectRef project, UUID id, Texts texts, String name, PaperView sheet) {
        audit.record(project.id(), "breach-exported", "breach", id, null, Map.of("paper", name));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replaceAll("[\\\\/:*?\"<>|]", " ") + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.pdf(new DocumentInfo(name, project.name()), texts, pictures(project), List.of(sheet)));
    }

    private SheetPictures pictures(ProjectRef project) {
        return id -> files.find(project.id(), id)
                .filter(StoredFile::image)
                .flatMap(files::small)
                .map(path -> {
                    try {
                        return Files.readAllBytes(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(null);
    }
}
