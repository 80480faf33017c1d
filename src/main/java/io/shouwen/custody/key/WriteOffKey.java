package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lost keys: a leader says why. Those of a loan end it; whether they were lost in time does not matter to the measure. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class WriteOffKey {

    private final Custody custody;
    private final KeyLoans loans;
    private final KeyDeadlines deadlines;

    WriteOffKey(Custody custody, KeyLoans loans, KeyDeadlines deadlines) {
        this.custody = custody;
        this.loans = loans;
        this.deadlines = deadlines;
    }

    /** @param loan whose pieces are lost; null for those that should hang here */
    void writeOff(Move move, UUID id, @Nullable UUID loan, String why) {
        Thing key = custody.lock(move.projectId(), Thing.Kind.KEY, id);
        if (custody.knows(move)) {
            return;
        }
        if (loan != null) {
            loans.lock(move.projectId(), id, loan);
        }
        custody.writeOff(move, id, loan, why);
        if (loan != null) {
            loans.back(move.projectId(), loan, key.out(loan), move.at());
            deadlines.end(move.projectId(), loan, move.now());
        }
    }
}
