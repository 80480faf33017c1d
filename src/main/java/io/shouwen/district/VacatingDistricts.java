package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.RoleRevoked;
import io.shouwen.platform.security.Scope;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is butler no more leaves the districts vacant at once: the supervisor answers until there is another one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2")
class VacatingDistricts {

    private final Districts districts;
    private final PassingOn passing;
    private final Clock clock;

    VacatingDistricts(Districts districts, PassingOn passing, Clock clock) {
        this.districts = districts;
        this.passing = passing;
        this.clock = clock;
    }

    @EventListener
    void left(RoleRevoked revoked) {
        if (revoked.role() != Role.BUTLER) {
            return;
        }
        Instant now = clock.instant();
        districts.list(revoked.projectId()).stream()
                .filter(district -> revoked.accountId().equals(district.butler()))
                .forEach(district -> passing.give(
                        revoked.projectId(), district, null, Scope.current().actor(), now));
    }
}
