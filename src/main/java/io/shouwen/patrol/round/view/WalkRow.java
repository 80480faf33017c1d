package io.shouwen.patrol.round.view;

import io.shouwen.patrol.round.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk as a line of a list.
 *
 * @param verdict null while the walk is open
 * @param visited number of visited checkpoints of {@code points}
 * @param missed places of missed checkpoints, in order; empty while the walk is open
 * @param outOfOrder places visited out of order
 * @param lacking places where an answer, or the finding of a "no", is missing
 * @param doubts places visited too fast or from too far away
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
