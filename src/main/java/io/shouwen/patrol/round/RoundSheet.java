package io.shouwen.patrol.round;

import io.shouwen.patrol.round.view.RoundRow;
import io.shouwen.patrol.round.view.WalkRow;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Rounds as a workbook: one row per walk, and one for each round without a walk. */
final class RoundSheet {

    static final int MOST_ROUNDS = 10_000;

    private static final List<String> COLUMNS = List.of(
            "day",
            "window",
            "district",
            "route",
            "state",
            "by",
            "started",
            "closed",
            "counts",
            "visited",
            "points",
            "missed",
            "out-of-order",
            "lacking",
            "doubts",
            "clock",
            "findings",
            "remark");
    private static final int[] WIDTHS = {12, 12, 20, 18, 10, 12, 18, 18, 18, 8, 8, 30, 30, 30, 30, 12, 8, 30};

    private RoundSheet() {}

    static ResponseEntity<byte[]> of(List<RoundRow> rounds, ProjectRef project, String period, Texts texts) {
        String title = texts.t("patrol.round.list");
        return Sheet.file(title, title + "-" + project.name() + "-" + period, project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("patrol.round.column." + column))
                            .toList())
                    .widths(WIDTHS);
            for (RoundRow round : rounds) {
                if (round.walks().isEmpty()) {
                    line(sheet, round, null, texts);
                }
                round.walks().forEach(walk -> line(sheet, round, walk, texts));
            }
        });
    }

    private static void line(Sheet sheet, RoundRow round, @Nullable WalkRow walk, Texts texts) {
        Instant closed = walk == null ? null : walk.closedAt();
        Verdict verdict = walk == null ? null : walk.verdict();
        sheet.row(
                round.day(),
                round.window(),
                round.district(),
                round.route(),
                texts.t(round.state().messageKey()),
                walk == null ? null : walk.by(),
                walk == null ? null : walk.startedAt(),
                closed,
                verdict == null ? null : texts.t(verdict.messageKey()),
                walk == null ? null : walk.visited(),
                walk == null ? null : walk.points(),
                walk == null ? null : String.join(texts.t("patrol.round.comma"), walk.missed()),
                walk == null ? null : String.join(texts.t("patrol.round.comma"), walk.outOfOrder()),
                walk == null ? null : String.join(texts.t("patrol.round.comma"), walk.lacking()),
                walk == null ? null : String.join(texts.t("patrol.round.comma"), walk.doubts()),
                walk == null || !walk.clockWrong() ? null : texts.t(Flag.CLOCK.messageKey()),
                walk == null ? null : walk.findings(),
                walk == null ? null : walk.remark());
    }
}
