package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.StarProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of a project's levels: its own where it has set them, else the default. */
@Repository
@Clause("4.1.2.3")
class ComplaintClocks {

    /** After the solution the complainant is asked within. */
    static final Duration FOLLOW_UP = Duration.ofHours(24);

    /** A legal clock. @param basis the regulation that sets it */
    record Legal(int days, String basis) {}

    private final JdbcClient jdbc;
    private final StarProfiles stars;

    ComplaintClocks(JdbcClient jdbc, StarProfiles stars) {
        this.stars = stars;
        this.jdbc = jdbc;
    }

    /** The project's own clock, what its star level asked of the first answer at that moment, or the default. */
    ComplaintClock of(UUID projectId, ComplaintLevel level, Instant at) {
        return jdbc.sql("select answer, solution from complaints.clock where project_id = ? and level = ?")
                .params(projectId, level.ordinal())
                .query((row, n) ->
                        new ComplaintClock(Duration.ofHours(row.getInt(1)), Duration.ofHours(row.getInt(2)), null))
                .optional()
                .orElseGet(() -> new ComplaintClock(
                        level == ComplaintLevel.FIRST
                                ? asked(projectId, StarItem.COMPLAINT_ANSWERED, at)
                                        .orElse(level.answer())
                                : level.answer(),
                        level.solution(),
                        null));
    }

    private Optional<Duration> asked(UUID projectId, StarItem item, Instant at) {
        return stars.value(projectId, item, at).map(asked -> asked.amount().span());
    }

    Optional<Legal> legal(UUID projectId) {
        return jdbc.sql("select days, basis from complaints.legal_clock where project_id = ?")
                .param(projectId)
                .query((row, n) -> new Legal(row.getInt(1), row.getString(2)))
                .optional();
    }

    @Nullable
    Instant legalBy(UUID projectId, Instant openedAt) {
        return legal(projectId)
                .map(legal -> openedAt.plus(Duration.ofDays(legal.days())))
                .orElse(null);
    }
}
