package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.Thing;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends a key for a use that its owner's mandate covers. Outside the mandate it goes out only on the word of a supervisor
 * or manager, which is kept. Sent again, the same loan changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
public class LendKey {

    /**
     * @param borrower member of staff; null for a stranger
     * @param to whose {@code relation} is the company
     * @param why in words
     * @param override why it goes out although the mandate does not cover it; empty if it does
     */
    public record Loaned(
            int pieces,
            Receiver to,
            @Nullable UUID borrower,
            KeyPurpose purpose,
            String why,
            Instant until,
            String override) {

        KeyUse use() {
            return new KeyUse(purpose, borrower != null, to.name(), to.relation(), until);
        }
    }

    private final Custody custody;
    private final KeyRings keys;
    private final KeyLoans loans;
    private final KeyDeadlines deadlines;
    private final ProjectSettings settings;
    private final Audit audit;

    LendKey(
            Custody custody,
            KeyRings keys,
            KeyLoans loans,
            KeyDeadlines deadlines,
            ProjectSettings settings,
            Audit audit) {
        this.custody = custody;
        this.keys = keys;
        this.loans = loans;
        this.deadlines = deadlines;
        this.settings = settings;
        this.audit = audit;
    }

    /** @param move whose step becomes the loan's id */
    public void lend(Move move, UUID id, Loaned lent) {
        custody.lock(move.projectId(), Thing.Kind.KEY, id);
        if (custody.knows(move)) {
            return;
        }
        KeyRing key = keys.get(move.projectId(), id);
        RuleBroken.throwIf(key.mayGoOut(lent.use(), lent.override(), move.by()));
        custody.lend(move, id, lent.pieces(), lent.to(), lent.why(), lent.until());
        KeyLoan loan =
                new KeyLoan(move.step(), id, lent.borrower(), move.by().id(), move.at(), lent.until(), null, Set.of());
        Instant due = loan.due(settings.receptionHours(move.projectId()));
        loans.insert(move.projectId(), loan, lent.purpose(), due);
        MandateBreach breach = key.breach(lent.use());
        if (breach != null) {
            loans.override(move.projectId(), loan.id(), breach, lent.override(), move.by(), move.at());
            audit.record(
                    move.projectId(),
                    "overrode-mandate",
                    "key",
                    id,
                    null,
                    Map.of("breach", breach, "reason", lent.override()));
        }
        deadlines.set(move.projectId(), loan.id(), due, move.now());
    }
}
