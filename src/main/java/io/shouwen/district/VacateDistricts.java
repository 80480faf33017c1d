package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.RoleRevoked;
import io.shouwen.platform.security.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the districts of somebody who is no longer a butler vacant; the supervisor answers until there is a new one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2")
class VacateDistricts {

    private final Districts districts;
    private final HandOverDistrict handOverDistrict;

    VacateDistricts(Districts districts, HandOverDistrict handOverDistrict) {
        this.districts = districts;
        this.handOverDistrict = handOverDistrict;
    }

    @EventListener
    void left(RoleRevoked revoked) {
        if (revoked.role() != Role.BUTLER) {
            return;
        }
        districts.list(revoked.projectId()).stream()
                .filter(district -> revoked.accountId().equals(district.butler()))
                .forEach(district -> handOverDistrict.give(
                        revoked.projectId(), district, null, Scope.current().actor(), revoked.at()));
    }
}
