package io.shouwen.duty;

import io.shouwen.platform.Span;
import io.shouwen.platform.notify.DutyHours;
import io.shouwen.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The begin of a person's next shift, until which reminders wait. People without a roster get them at once. */
@Component
class NextOnDuty implements DutyHours {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Roster roster;

    NextOnDuty(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextOnDuty(UUID projectId, UUID person, Instant now) {
        boolean there =
                jdbc.sql("""
                select exists (select 1 from duty.sign_on where project_id = ? and staff_id = ? and off_at is null)""").params(projectId, person).query(Boolean.class).single();
        if (there) {
            return Optional.empty();
        }
        return roster.planned(projectId, new Span(now, now.plus(AHEAD))).stream()
                .filter(shift -> shift.staffId().equals(person))
                .findFirst()
                .map(shift -> shift.span().begin())
                .filter(begin -> begin.isAfter(now));
    }
}
