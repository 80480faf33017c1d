package io.shouwen.patrol.form;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.PaperView;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Serves forms as files; each export is recorded in the audit log. */
@Component
class FormExports {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Paper paper;
    private final FileStore files;
    private final Audit audit;

    FormExports(Paper paper, FileStore files, Audit audit) {
        this.paper = paper;
        this.files = files;
        this.audit = audit;
    }

    ResponseEntity<byte[]> pdf(ProjectRef project, Texts texts, String name, List<? extends PaperView> sheets) {
        noted(project, name, "pdf", sheets.size());
        return drawn(project, texts, name, pictures(project), sheets);
    }

    /** Draws outside any transaction, because a long document takes time. */
    ResponseEntity<byte[]> drawn(
            ProjectRef project, Texts texts, String name, SheetPictures pictures, List<? extends PaperView> sheets) {
        return file(
                name + ".pdf",
                MediaType.APPLICATION_PDF,
                paper.pdf(new DocumentInfo(name, project.name()), texts, pictures, sheets));
    }

    ResponseEntity<byte[]> xlsx(ProjectRef project, String name, byte[] workbook) {
        noted(project, name, "xlsx", 1);
        return file(name + ".xlsx", XLSX, workbook);
    }

    void noted(ProjectRef project, String name, String as, int sheets) {
        audit.record(
                project.id(),
                "patrol-form-exported",
                "project",
                project.id(),
                null,
                Map.of("form", name, "as", as, "sheets", sheets));
    }

    /** Must be called in the project's transaction. */
    SheetPictures pictures(ProjectRef project) {
        return id -> files.find(project.id(), id)
                .filter(StoredFile::image)
                .flatMap(files::content)
                .map(path -> {
                    try {
                        return Files.readAllBytes(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(null);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|]", " "), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
