package io.shouwen.tickets;

import io.shouwen.estate.HouseCode;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.view.TicketRow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A list of tickets as an Excel sheet, without anybody's number. */
@Component
class TicketSheet {

    private static final List<String> COLUMNS =
            List.of("number", "kind", "stage", "title", "where", "owner", "opened", "due", "level");

    private final MessageSource messages;

    TicketSheet(MessageSource messages) {
        this.messages = messages;
    }

    void write(List<TicketRow> rows, ZoneId zone, Locale locale, OutputStream out) throws IOException {
        Texts texts = new Texts(messages, locale);
        try (Workbook book = new Workbook(out, "Shouwen", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.t("tickets"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.t("tickets.column." + COLUMNS.get(column)));
                sheet.width(column, column == 3 ? 48 : 18);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int line = 0; line < rows.size(); line++) {
                TicketRow row = rows.get(line);
                int at = line + 1;
                sheet.value(at, 0, row.number());
                sheet.value(at, 1, texts.t(row.kind().messageKey()));
                sheet.value(at, 2, texts.t(row.stage().messageKey()));
                sheet.value(at, 3, row.title());
                sheet.value(at, 4, HouseCode.said(row.where(), texts));
                sheet.value(at, 5, row.owner());
                sheet.value(at, 6, row.openedAt().atZone(zone).toLocalDateTime());
                sheet.value(at, 7, row.due().atZone(zone).toLocalDateTime());
                sheet.style(at, 6).format("yyyy-mm-dd hh:mm").set();
                sheet.style(at, 7).format("yyyy-mm-dd hh:mm").set();
                sheet.value(at, 8, texts.t("tickets.level." + row.level()));
            }
        }
    }
}
