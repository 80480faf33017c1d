package io.shouwen.patrol.board.view;

import io.shouwen.patrol.finding.FindingStage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a line of a list.
 *
 * @param district its district; empty for none
 * @param endedAt when it was closed, or null
 */
public record FindingRow(
        UUID id,
        String number,
        String title,
        String place,
        String district,
        FindingStage stage,
        boolean major,
        String foundBy,
        Instant foundAt,
        String owner,
        Instant due,
        int level,
        @Nullable Instant endedAt) {

    /** Whether it is overdue and not handled. */
    public boolean overdue(Instant now) {
        return stage.waits() && due.isBefore(now);
    }
}
