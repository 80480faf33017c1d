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

    /** Within what time after the solution the complainant is asked. */
    Duration followUp(UUID projectId, Instant at) {
        return asked(projectId, StarItem.COMPLAINT_FOLLOWED_UP, at).orElse(FOLLOW_UP);
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

    void set(UUID projectId, ComplaintLevel level, int answerHours, int solutionHours) {
        jdbc.sql("""
                insert into complaints.clock (project_id, level, answer, solution) values (?, ?, ?, ?)
                on conflict (project_id, level) do update set answer = excluded.answer, solution = excluded.solution""")
                .params(projectId, level.ordinal(), answerHours, solutionHours)
                .update();
    }

    /** @param legal null if the project takes none */
    void set(UUID projectId, @Nullable Legal legal) {
        if (legal == null) {
            jdbc.sql("delete from complaints.legal_clock where project_id = ?")
                    .param(projectId)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into complaints.legal_clock (project_id, days, basis) values (?, ?, ?)
                on conflict (project_id) do update set days = excluded.days, basis = excluded.basis""").params(projectId, legal.days(), legal.basis()).update();
    }

    @Nullable
    Instant legalBy(UUID projectId, Instant openedAt) {
        return legal(projectId)
                .map(legal -> openedAt.plus(Duration.ofDays(legal.days())))
                .orElse(null);
    }
}
