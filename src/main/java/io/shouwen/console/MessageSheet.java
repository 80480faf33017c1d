package io.shouwen.console;

import io.shouwen.console.view.MessagesPage;
import io.shouwen.platform.notify.MessageQueries.Entry;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The delivery log as an Excel workbook, addresses masked. */
final class MessageSheet {

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

    private MessageSheet() {}

    static ResponseEntity<byte[]> of(List<Entry> entries, ProjectRef project, Texts texts) {
        String title = texts.t("messages");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("messages.column." + column))
                            .toList())
                    .widths(18, 18, 18, 18, 18, 60, 18, 18, 18, 18, 18);
            entries.forEach(entry -> line(sheet, entry, texts));
        });
    }

    private static void line(Sheet sheet, Entry entry, Texts texts) {
        sheet.row(
                entry.madeAt(),
                texts.t(entry.channel().messageKey()),
                texts.t("notifications.kind." + entry.kind()),
                entry.recipient(),
                entry.address(),
                MessagesPage.text(texts, entry),
                texts.t(entry.state().messageKey()),
                entry.attempts(),
                entry.sentAt(),
                entry.error(),
                entry.providerId());
    }
}
