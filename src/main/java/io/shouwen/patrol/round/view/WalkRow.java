package io.shouwen.patrol.round.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk as a line.
 *
 * @param counts null while it is under way
 * @param visited of {@code points}
 * @param missed places nobody came by, in order; empty while it is under way
 * @param outOfOrder places visited out of order
 * @param doubts places come by too fast or from too far off
 */
public record WalkRow(
        UUID id,
        UUID roundId,
        String by,
        Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable Boolean counts,
        int visited,
        int points,
        List<String> missed,
        List<String> outOfOrder,
        List<String> doubts,
        boolean clockWrong,
        int findings,
        String remark) {

    public boolean fails() {
        return counts != null && !counts;
    }
}
