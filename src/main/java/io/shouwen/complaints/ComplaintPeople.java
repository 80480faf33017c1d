package io.shouwen.complaints;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.TicketSight;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a complaint on which level, never somebody it is about. */
@Component
class ComplaintPeople {

    private final OnDuty onDuty;
    private final Accounts accounts;
    private final TicketSight sight;
    private final JdbcClient jdbc;

    ComplaintPeople(OnDuty onDuty, Accounts accounts, TicketSight sight, JdbcClient jdbc) {
        this.onDuty = onDuty;
        this.accounts = accounts;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** Who owns it from this level on: somebody of the level, on duty if possible; else of the next level above. */
    Optional<Actor> owner(UUID projectId, UUID id, ComplaintLevel from, Set<UUID> without, Instant now) {
        Set<UUID> barred = new HashSet<>(without);
        barred.addAll(sight.barred(projectId, id));
        return Arrays.stream(ComplaintLevel.values())
                .filter(level -> level.ordinal() >= Math.max(from.ordinal(), ComplaintLevel.SUPERVISOR.ordinal()))
                .flatMap(level -> holders(projectId, level.role(), now).stream())
                .filter(person -> !barred.contains(person))
                .findFirst()
                .map(this::named);
    }

    /** The level above a person who is complained about. */
    ComplaintLevel above(UUID projectId, UUID person) {
        if (accounts.holders(projectId, Role.MANAGER).contains(person)) {
            return ComplaintLevel.GROUP;
        }
        return accounts.holders(projectId, Role.SUPERVISOR).contains(person)
                ? ComplaintLevel.MANAGER
                : ComplaintLevel.SUPERVISOR;
    }

    /** Whom a clock of this level alarms. */
    Set<UUID> alarmed(UUID projectId, ComplaintLevel level, Instant now) {
        return level.ordinal() > ComplaintLevel.SUPERVISOR.ordinal()
                ? Set.copyOf(holders(projectId, level.role(), now))
                : onDuty.reachable(projectId, level.role(), now);
    }

    private List<UUID> holders(UUID projectId, Role role, Instant now) {
        if (role == Role.QUALITY) {
            return ofGroup(projectId);
        }
        Set<UUID> there = onDuty.reachable(projectId, role, now);
        return accounts.holders(projectId, role).stream()
                .sorted((one, other) -> Boolean.compare(there.contains(other), there.contains(one)))
                .toList();
    }

    /** The group's quality, whose role is of the whole group or of the project. */
    private List<UUID> ofGroup(UUID projectId) {
        return jdbc.sql("""
                select g.person_id from platform.person_role g
                where g.role = 'QUALITY' and (g.project_id = ? or g.project_id is null)
                order by g.project_id nulls last, g.person_id""").param(projectId).query(UUID.class).list();
    }

    Actor named(UUID person) {
        return Actor.of(
                person,
                jdbc.sql("select name from platform.person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
    }
}
