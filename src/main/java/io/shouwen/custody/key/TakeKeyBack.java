package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Some or all keys of a loan come back to their hook. The loan ends with its last piece. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
public class TakeKeyBack {

    private final Custody custody;
    private final KeyLoans loans;
    private final KeyDeadlines deadlines;

    TakeKeyBack(Custody custody, KeyLoans loans, KeyDeadlines deadlines) {
        this.custody = custody;
        this.loans = loans;
        this.deadlines = deadlines;
    }

    public void takeBack(Move move, UUID id, UUID loan, int pieces, UUID hook, Receiver from) {
        Thing key = custody.lock(move.projectId(), Thing.Kind.KEY, id);
        if (custody.knows(move)) {
            return;
        }
        KeyLoan lent = loans.lock(move.projectId(), id, loan);
        custody.takeBack(move, id, loan, pieces, hook, from);
        if (key.out(loan) == pieces) {
            // A phone's clock may be a little behind the desk's.
            loans.back(move.projectId(), loan, 0, move.at().isBefore(lent.lentAt()) ? lent.lentAt() : move.at());
            deadlines.end(move.projectId(), loan, move.now());
        }
    }
}
