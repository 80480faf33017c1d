package io.shouwen.patrol.finding;

import io.shouwen.patrol.route.Walkers;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may verify a finding: the finder, the butler of the district, and the person who walks it while the butler is off
 * duty. Outside all districts, any butler.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.3.4")
class Verifiers {

    private final JdbcClient jdbc;
    private final Walkers walkers;
    private final Accounts accounts;

    Verifiers(JdbcClient jdbc, Walkers walkers, Accounts accounts) {
        this.jdbc = jdbc;
        this.walkers = walkers;
        this.accounts = accounts;
    }

    Set<UUID> of(UUID projectId, Finding finding, Instant now) {
        Set<UUID> verifiers = new HashSet<>(Set.of(finding.foundBy()));
        record District(UUID id, @Nullable UUID butler) {}
        jdbc.sql("""
                select d.id, d.butler_id from patrol.finding f
                join district.district_butler d on d.project_id = f.project_id and d.id = f.district_id
                where f.project_id = ? and f.id = ?""")
                .params(projectId, finding.id())
                .query((row, n) -> new District(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .ifPresentOrElse(
                        district -> {
                            if (district.butler() != null) {
                                verifiers.add(district.butler());
                            }
                            walkers.of(projectId, district.id(), now).ifPresent(verifiers::add);
                        },
                        () -> verifiers.addAll(accounts.holders(projectId, Role.BUTLER)));
        return verifiers;
    }
}
