package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may sign a finding as what. */
@Component
@Clause("4.3.4")
class Signers {

    private final Accounts accounts;

    Signers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who dispatched it; where that one is no supervisor here any more, or the manager dispatched it alone, any supervisor. */
    Set<UUID> supervisors(UUID projectId, Finding finding) {
        Set<UUID> holders = Set.copyOf(accounts.holders(projectId, Role.SUPERVISOR));
        UUID dispatched = finding.supervisor();
        return dispatched != null && holders.contains(dispatched) ? Set.of(dispatched) : holders;
    }

    /** Everybody who still may sign something. */
    Set<UUID> toSign(UUID projectId, Finding finding) {
        Set<UUID> people = new HashSet<>();
        for (SignatureRole as : finding.unsigned()) {
            switch (as) {
                case HANDLER -> {
                    if (finding.verification() != null) {
                        people.add(finding.verification().handler());
                    }
                }
                case SUPERVISOR -> people.addAll(supervisors(projectId, finding));
                case MANAGER -> people.addAll(accounts.holders(projectId, Role.MANAGER));
            }
        }
        return people;
    }
}
