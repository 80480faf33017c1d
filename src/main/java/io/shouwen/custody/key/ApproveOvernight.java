package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Thing;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor lets a key stay out over the coming night, and so moves the time it is due. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class ApproveOvernight {

    private final Custody custody;
    private final KeyLoans loans;
    private final KeyDeadlines deadlines;
    private final ProjectSettings settings;
    private final Audit audit;

    ApproveOvernight(Custody custody, KeyLoans loans, KeyDeadlines deadlines, ProjectSettings settings, Audit audit) {
        this.custody = custody;
        this.loans = loans;
        this.deadlines = deadlines;
        this.settings = settings;
        this.audit = audit;
    }

    /** @param approval id made by the form */
    void approve(UUID projectId, UUID approval, UUID key, UUID id, String reason, Actor by, Instant now) {
        custody.lock(projectId, Thing.Kind.KEY, key);
        ReceptionHours hours = settings.receptionHours(projectId);
        LocalDate night = KeyLoan.night(hours, now);
        KeyLoan loan = loans.lock(projectId, key, id);
        RuleBroken.throwIf(loan.mayStayOut(night, by));
        loans.approve(projectId, approval, id, night, reason, by, now);
        Instant due = loan.over(night).due(hours);
        loans.due(projectId, id, due);
        deadlines.set(projectId, id, due, now);
        audit.record(
                projectId,
                "approved-overnight",
                "key",
                key,
                null,
                Map.of("night", night, "reason", reason, "loan", id));
    }
}
