package io.shouwen.contractors;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters a person of a company with an account, changes the person, and ends it: then the sign-in is blocked at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EmployWorker {

    private final Workers workers;
    private final AdmitWorkers admit;
    private final Accounts accounts;
    private final Audit audit;

    EmployWorker(Workers workers, AdmitWorkers admit, Accounts accounts, Audit audit) {
        this.workers = workers;
        this.admit = admit;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * The same person works for several projects with one account, known by the number.
     *
     * @return empty if the number belongs to somebody else, or to a person this project knows already
     */
    Optional<UUID> add(ProjectRef project, UUID companyId, Worker worker, Actor by, Instant now) {
        UUID id;
        if (accounts.usernameTaken(worker.username())) {
            Optional<UUID> known = accounts.withOnly(Role.CONTRACTOR, worker.username(), worker.name())
                    .filter(account -> workers.byId(project.id(), account).isEmpty());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            id = known.get();
        } else {
            id = accounts.open(worker.username(), worker.name(), Ids.token(), false, now);
        }
        workers.insert(project.id(), id, companyId, worker, by, now);
        audit.record(project.id(), "added", "worker", id, null, worker.audited());
        admit.adjust(project.id(), companyId, project.zone(), now);
        return Optional.of(id);
    }

    /** Under an optimistic lock. @return false, with nothing changed, if somebody else saved first */
    boolean change(ProjectRef project, Workers.Saved before, Worker worker, int version) {
        if (!workers.change(project.id(), before.id(), worker, version)) {
            return false;
        }
        if (!worker.name().equals(before.worker().name()) && accounts.onlyIn(before.id(), project.id())) {
            accounts.rename(before.id(), worker.name());
        }
        audit.record(
                project.id(), "changed", "worker", before.id(), before.worker().audited(), worker.audited());
        return true;
    }

    /** @throws NotFound if the person had ended before */
    void end(ProjectRef project, Workers.Saved worker, Actor by, Instant now) {
        if (!workers.end(project.id(), worker.id(), by, now)) {
            throw new NotFound();
        }
        accounts.revoke(worker.id(), project.id(), Role.CONTRACTOR, now);
        audit.record(project.id(), "ended", "worker", worker.id(), Map.of("company", worker.companyId()), null);
    }
}
