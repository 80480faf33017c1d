package io.shouwen.patrol.route;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Role;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notifies the supervisor on duty, once, of a round that ended without a valid walk. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.1")
class MissedRounds implements DeadlineAlarms {

    private final Rounds rounds;
    private final Routes routes;
    private final OnDuty duty;
    private final Notifications notifications;
    private final JdbcClient jdbc;

    MissedRounds(Rounds rounds, Routes routes, OnDuty duty, Notifications notifications, JdbcClient jdbc) {
        this.rounds = rounds;
        this.routes = routes;
        this.duty = duty;
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(Rounds.SUBJECT, this::over);
    }

    void over(DeadlineReached deadline) {
        if (kept(deadline.projectId(), deadline.subjectId())) {
            return;
        }
        rounds.byId(deadline.projectId(), deadline.subjectId())
                .ifPresent(round -> notifications.tell(
                        deadline.projectId(),
                        duty.reachable(deadline.projectId(), Role.SUPERVISOR, deadline.now()),
                        Kind.ALARM,
                        "patrol/rounds?day=" + round.day(),
                        "patrol.route.told.missed",
                        routes.byId(deadline.projectId(), round.routeId())
                                .map(Route::name)
                                .orElse(""),
                        round.window()));
    }

    private boolean kept(UUID projectId, UUID roundId) {
        return jdbc.sql("""
                select exists (select from patrol.walk where project_id = ? and round_id = ? and counts)""").params(projectId, roundId).query(Boolean.class).single();
    }
}
