package io.shouwen.custody.mail;

import io.shouwen.custody.mail.view.MailLine;
import io.shouwen.custody.mail.view.MailPaper;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The mail register of a month as its paper form. */
@Component
class MailPapers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Paper paper;
    private final FileStore files;

    MailPapers(Paper paper, FileStore files) {
        this.paper = paper;
        this.files = files;
    }

    MailPaper paper(ProjectRef project, YearMonth month, List<MailLine> lines, boolean full, Texts texts) {
        List<MailPaper.Row> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(row(rows.size() + 1, line, texts, project.zone())));
        return new MailPaper(project.name(), month.toString(), texts.t("custody.mail.title"), full, rows);
    }

    private static MailPaper.Row row(int number, MailLine line, Texts texts, ZoneId zone) {
        return new MailPaper.Row(
                number,
                minute(line.at(), zone),
                line.addressee(),
                HouseCode.said(line.house(), texts),
                line.phone(),
                (line.courier() + " " + line.tracking()).strip(),
                texts.t(line.photo() ? "custody.mail.photo.yes" : "custody.mail.photo.no"),
                line.receivedBy(),
                line.signature(),
                line.relation().isEmpty()
                        ? line.person()
                        : texts.t("custody.mail.delegate", line.person(), line.relation()),
                minute(line.leftAt(), zone),
                note(line, texts));
    }

    /** What the form's columns do not say: it waits, was refused or returned, and why. */
    private static String note(MailLine line, Texts texts) {
        return line.state() == MailState.HANDED_OUT
                ? line.reason()
                : (texts.t(line.state().messageKey()) + " " + line.reason()).strip();
    }

    private static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /** The signatures by their files. Must be called in the project's transaction. */
    Map<UUID, byte[]> drawings(ProjectRef project, List<MailLine> lines) {
        Map<UUID, byte[]> drawings = new HashMap<>();
        for (MailLine line : lines) {
            UUID signature = line.signature();
            if (signature != null && !drawings.containsKey(signature)) {
                files.find(project.id(), signature)
                        .filter(StoredFile::image)
                        .flatMap(files::content)
                        .ifPresent(path -> {
                            try {
                                drawings.put(signature, Files.readAllBytes(path));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
            }
        }
        return drawings;
    }

    ResponseEntity<byte[]> pdf(ProjectRef project, Texts texts, SheetPictures pictures, MailPaper sheet) {
        byte[] drawn = paper.pdf(new DocumentInfo(sheet.name(), project.name()), texts, pictures, List.of(sheet));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(sheet.name() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(drawn);
    }
}
