package io.shouwen.custody.item;

import io.shouwen.custody.item.view.KeptItemRow;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The list of kept items as an Excel workbook, numbers masked. */
final class ItemSheet {

    static final int MOST_LINES = 20_000;

    private static final List<String> COLUMNS =
            List.of("tag", "label", "owner", "phone", "house", "slot", "received", "until", "state", "left", "by");
    private static final int[] WIDTHS = {12, 24, 14, 16, 20, 12, 18, 18, 12, 18, 14};

    private ItemSheet() {}

    static ResponseEntity<byte[]> of(List<KeptItemRow> items, ProjectRef project, Texts texts, Instant now) {
        String title = texts.t("custody.item.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("custody.item.column." + column))
                            .toList())
                    .widths(WIDTHS);
            items.forEach(item -> sheet.row(
                    item.tag(),
                    item.label(),
                    item.owner(),
                    item.phone(),
                    HouseCode.said(item.house(), texts),
                    item.slot(),
                    item.receivedAt(),
                    item.until(),
                    texts.t(item.stateKey(now)),
                    item.leftAt(),
                    item.by()));
        });
    }
}
