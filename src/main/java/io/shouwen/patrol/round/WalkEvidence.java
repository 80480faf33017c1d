package io.shouwen.patrol.round;

import io.shouwen.patrol.round.FieldRecord.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a walk when it is judged. Times are by the server's clock.
 *
 * @param early begun too long before its window
 * @param accepted a superior answers for it
 * @param points in the order of the route as it was walked, each once
 */
record WalkEvidence(boolean early, boolean accepted, List<Point> points, List<Visit> visits, List<Asked> asked) {

    /**
     * A checkpoint of the route; coordinates null where it has none.
     *
     * @param reason why it was left out, where it was and somebody said so; else empty
     */
    record Point(
            UUID id, @Nullable Double latitude, @Nullable Double longitude, String reason) {}

    /** @param skew how far the phone's clock was behind */
    record Visit(
            UUID point, Instant at, String reason, @Nullable Position position, Duration skew) {}

    /**
     * One question the list of a point asks.
     *
     * @param good null where it was not answered
     * @param told of a "no": there is a finding with a picture, or a reason why not; of no answer: there is a reason
     */
    record Asked(UUID point, @Nullable Boolean good, boolean told) {

        boolean answered() {
            return good != null;
        }
    }
}
