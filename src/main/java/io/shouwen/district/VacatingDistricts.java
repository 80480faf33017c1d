package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.RoleRevoked;
import io.shouwen.platform.security.Scope;
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

    VacatingDistricts(Districts districts, PassingOn passing) {
        this.districts = districts;
        this.passing = passing;
    }

    @EventListener
    void left(RoleRevoked revoked) {
        if (revoked.role() != Role.BUTLER) {
            return;
        }
        districts.list(revoked.projectId()).stream()
                .filter(district -> revoked.accountId().equals(district.butler()))
                .forEach(district -> passing.give(
                        revoked.projectId(), district, null, Scope.current().actor(), revoked.at()));
    }
}
