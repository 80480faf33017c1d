package io.shouwen.patrol.route;

import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is to walk: the district's butler while on duty, else a stand-in, else nobody. Call it inside a scope. */
@Component
@Clause({"4.1.1.2", "4.2.1"})
@Transactional(propagation = Propagation.MANDATORY)
public class Walkers {

    private final JdbcClient jdbc;
    private final OnDuty duty;
    private final Accounts accounts;

    Walkers(JdbcClient jdbc, OnDuty duty, Accounts accounts) {
        this.jdbc = jdbc;
        this.duty = duty;
        this.accounts = accounts;
    }

    /** Of one district; empty if nobody is there. */
    public Optional<UUID> of(UUID projectId, UUID districtId, Instant now) {
        return Optional.ofNullable(all(projectId, now).get(districtId));
    }

    /** By district; districts without anybody are left out. */
    public Map<UUID, UUID> all(UUID projectId, Instant now) {
        Set<UUID> there =
                duty.now(projectId, now).stream().map(Present::staffId).collect(Collectors.toUnmodifiableSet());
        // A stand-in replaces every absent butler. The control room answers for them too, but does not walk.
        Optional<UUID> standIn = duty.answeringFor(projectId, Ids.GROUP, now)
                .filter(id -> Stream.of(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER)
                        .anyMatch(role -> accounts.holders(projectId, role).contains(id)));
        Map<UUID, UUID> walkers = new HashMap<>();
        record District(UUID id, Optional<UUID> butler) {}
        List<District> districts = jdbc.sql("select id, butler_id from district.district_butler where project_id = ?")
                .param(projectId)
                .query((row, n) ->
                        new District(row.getObject(1, UUID.class), Optional.ofNullable(row.getObject(2, UUID.class))))
                .list();
        for (District district : districts) {
            district.butler().filter(there::contains).or(() -> standIn).ifPresent(id -> walkers.put(district.id(), id));
        }
        return walkers;
    }
}
