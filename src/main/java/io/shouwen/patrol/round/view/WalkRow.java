package io.shouwen.patrol.round.view;

import io.shouwen.patrol.round.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk as a line.
 *
 * @param verdict null while it is under way
 * @param visited of {@code points}
 * @param missed places nobody came by, in order; empty while it is under way
 * @param outOfOrder places visited out of order
 * @param lacking places where an answer, or the finding of a "no", is missing
 * @param doubts places come by too fast or from too far off
 */
public record WalkRow(
        UUID id,
        UUID roundId,
        String by,
        Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable Verdict verdict,
        int visited,
        int points,
        List<String> missed,
        List<String> outOfOrder,
        List<String> lacking,
        List<String> doubts,
        boolean clockWrong,
        int findings,
        String remark) {

    public boolean fails() {
        return verdict != null && !verdict.counts();
    }
}
