package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty now, and who replaces an absent recipient of a notification. Call it inside a scope. */
@Component
@Clause({"2.1.1", "4.1.1.2"})
@Transactional(readOnly = true)
public class OnDuty {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Accounts accounts;

    OnDuty(JdbcClient jdbc, Roster roster, Accounts accounts) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.accounts = accounts;
    }

    /** Everybody signed on, sorted by post and time of signing on. */
    public List<Present> now(UUID projectId, Instant now) {
        return jdbc.sql(PresentRow.SELECT + """
                where o.project_id = ? and o.off_at is null and o.on_at <= ?
                order by p.kind, p.name, o.on_at""")
                .params(projectId, Sql.at(now))
                .query(PresentRow::read)
                .list();
    }

    /**
     * The recipients of a notification for a role: its holders who are signed on; else those planned for now; else the
     * control room and, while the role's own post must be covered, the supervisor on duty; else all holders. Never
     * empty if anybody holds the role.
     */
    public Set<UUID> reachable(UUID projectId, Role role, Instant now) {
        List<UUID> holders = accounts.holders(projectId, role);
        List<Present> there = now(projectId, now);
        Set<UUID> found = ids(there.stream().map(Present::staffId).filter(holders::contains));
        if (found.isEmpty()) {
            found = ids(planned(projectId, now, kind -> kind.role().equals(Optional.of(role))).stream()
                    .map(PlannedShift::staffId)
                    .filter(holders::contains));
        }
        if (found.isEmpty()) {
            found = ids(of(there, PostKind.CONTROL));
            if (found.isEmpty() || ownPostDue(projectId, role, now)) {
                of(there, PostKind.SUPERVISOR).forEach(found::add);
            }
        }
        return found.isEmpty() ? Set.copyOf(holders) : found;
    }

    /** Who answers for a butler's houses now; empty only if there is nobody at all. */
    public Optional<UUID> answeringFor(UUID projectId, UUID butlerId, Instant now) {
        List<Present> there = now(projectId, now);
        if (there.stream().anyMatch(present -> present.staffId().equals(butlerId))) {
            return Optional.of(butlerId);
        }
        List<UUID> standIns = planned(projectId, now, PostKind.STAND_IN::equals).stream()
                .map(PlannedShift::staffId)
                .toList();
        return Stream.<Function<List<Present>, Stream<UUID>>>of(
                        list -> of(list, PostKind.STAND_IN),
                        list -> of(list, PostKind.BUTLER),
                        list -> standIns.stream(),
                        list -> of(list, PostKind.CONTROL))
                .flatMap(step -> step.apply(there))
                .findFirst();
    }

    private List<PlannedShift> planned(UUID projectId, Instant now, Predicate<PostKind> kinds) {
        return roster.planned(projectId, new Span(now, now.plusMillis(1))).stream()
                .filter(shift -> kinds.test(shift.post().kind()))
                .toList();
    }

    private boolean ownPostDue(UUID projectId, Role role, Instant now) {
        return roster.due(projectId, new Span(now, now.plusMillis(1))).stream()
                .anyMatch(due -> due.post().kind().role().equals(Optional.of(role)));
    }

    private static Stream<UUID> of(Collection<Present> there, PostKind kind) {
        return there.stream().filter(p -> p.post().kind() == kind).map(Present::staffId);
    }

    private static Set<UUID> ids(Stream<UUID> ids) {
        return ids.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
