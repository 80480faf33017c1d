package io.shouwen.patrol.round;

import io.shouwen.platform.field.FieldRecord.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts for judging a walk. Times are by the server's clock.
 *
 * @param early begun too long before its window
 * @param accepted whether a superior has accepted it
 * @param points in the order of the walked version of the route, each once
 */
record WalkEvidence(boolean early, boolean accepted, List<Point> points, List<Visit> visits, List<Asked> asked) {

    /** A checkpoint of the route; coordinates are null if unknown. @param reason why it was left out; else empty */
    record Point(
            UUID id, @Nullable Double latitude, @Nullable Double longitude, String reason) {}

    /** @param skew how far the phone's clock was behind */
    record Visit(
            UUID point, Instant at, String reason, @Nullable Position position, Duration skew) {}

    /**
     * A question at a checkpoint.
     *
     * @param good null if it was not answered
     * @param told for a "no": whether there is a finding with a picture, or a reason; for a missing answer: whether
     *     there is a reason
     */
    record Asked(UUID point, @Nullable Boolean good, boolean told) {

        boolean answered() {
            return good != null;
        }
    }
}
