package io.shouwen.platform.web;

import io.shouwen.platform.notify.MessageLog.Entry;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.view.MessagesPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The messages as an Excel sheet, addresses masked. */
@Component
class MessageSheet {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of(
            "made",
            "channel",
            "kind",
            "recipient",
            "address",
            "text",
            "state",
            "attempts",
            "sent",
            "error",
            "provider");

    private final MessageSource messages;

    MessageSheet(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<byte[]> of(List<Entry> entries, ProjectRef project, Locale locale) {
        Texts texts = new Texts(messages, locale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Shouwen", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.t("messages"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.t("messages.column." + COLUMNS.get(column)));
                sheet.width(column, column == 5 ? 60 : 18);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int line = 0; line < entries.size(); line++) {
                row(sheet, line + 1, entries.get(line), project, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = texts.t("messages") + "-" + project.name() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int at, Entry entry, ProjectRef project, Texts texts) {
        time(sheet, at, 0, entry.madeAt(), project);
        sheet.value(at, 1, texts.t(entry.channel().messageKey()));
        sheet.value(at, 2, texts.t("notifications.kind." + entry.kind()));
        sheet.value(at, 3, entry.recipient());
        sheet.value(at, 4, entry.address());
        sheet.value(at, 5, MessagesPage.text(texts, entry));
        sheet.value(at, 6, texts.t(entry.state().messageKey()));
        sheet.value(at, 7, entry.attempts());
        time(sheet, at, 8, entry.sentAt(), project);
        sheet.value(at, 9, entry.error());
        sheet.value(at, 10, entry.providerId());
    }

    private static void time(Worksheet sheet, int row, int column, @Nullable Instant at, ProjectRef project) {
        if (at != null) {
            sheet.value(row, column, at.atZone(project.zone()).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
    }
}
