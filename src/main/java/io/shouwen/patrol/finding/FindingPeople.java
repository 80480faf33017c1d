package io.shouwen.patrol.finding;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the recipients of notifications about findings, and names of people. */
@Component
class FindingPeople {

    private final OnDuty onDuty;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    FindingPeople(OnDuty onDuty, Accounts accounts, JdbcClient jdbc) {
        this.onDuty = onDuty;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Set<UUID> supervisors(UUID projectId, Instant now) {
        return onDuty.reachable(projectId, Role.SUPERVISOR, now);
    }

    /** Includes the property manager even when off duty. */
    Set<UUID> managers(UUID projectId) {
        return Set.copyOf(accounts.holders(projectId, Role.MANAGER));
    }

    /** The property manager, preferably one on duty; null if the post is vacant. */
    @Nullable
    UUID manager(UUID projectId, Instant now) {
        List<UUID> managers = accounts.holders(projectId, Role.MANAGER);
        Set<UUID> there = onDuty.reachable(projectId, Role.MANAGER, now);
        return managers.stream()
                .filter(there::contains)
                .findFirst()
                .or(() -> managers.stream().findFirst())
                .orElse(null);
    }

    /** A person as an actor, without roles. */
    Actor named(UUID person) {
        return Actor.of(
                person,
                jdbc.sql("select name from platform.person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
    }
}
