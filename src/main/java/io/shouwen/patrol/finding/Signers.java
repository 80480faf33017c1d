package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out who may sign a finding in which role. */
@Component
@Clause("4.3.4")
class Signers {

    private final Accounts accounts;

    Signers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The supervisor who dispatched it; any supervisor if that person no longer is one, or only the manager dispatched
     * it.
     */
    Set<UUID> supervisors(UUID projectId, Finding finding) {
        Set<UUID> holders = Set.copyOf(accounts.holders(projectId, Role.SUPERVISOR));
        UUID dispatched = finding.supervisor();
        return dispatched != null && holders.contains(dispatched) ? Set.of(dispatched) : holders;
    }

    /** Everybody whose signature is missing. */
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
