package io.shouwen.custody.key;

import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The list of keys as an Excel workbook. */
final class KeySheet {

    static final int MOST_LINES = 20_000;

    private static final List<String> COLUMNS =
            List.of("tag", "label", "house", "pieces", "hook", "state", "person", "due");
    private static final int[] WIDTHS = {12, 28, 20, 8, 10, 12, 16, 18};

    private KeySheet() {}

    static ResponseEntity<byte[]> of(List<KeyRow> keys, ProjectRef project, Texts texts, Instant now) {
        String title = texts.t("custody.key.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("custody.key.column." + column))
                            .toList())
                    .widths(WIDTHS);
            keys.forEach(key -> sheet.row(
                    key.tag(),
                    key.label(),
                    HouseCode.said(key.house(), texts),
                    key.pieces(),
                    key.hook(),
                    texts.t(key.stateKey(now)),
                    key.person(),
                    key.due()));
        });
    }
}
