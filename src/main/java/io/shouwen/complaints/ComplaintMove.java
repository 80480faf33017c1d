package io.shouwen.complaints;

import static io.shouwen.complaints.ComplaintStage.CLOSED;
import static io.shouwen.complaints.ComplaintStage.IN_HAND;
import static io.shouwen.complaints.ComplaintStage.RECEIVED;
import static io.shouwen.complaints.ComplaintStage.SOLVED;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Move;
import java.util.EnumSet;
import java.util.Set;

/** The moves of a complaint: what is not in this table cannot be done. */
@Clause({"4.1.2.3", "4.2.3"})
enum ComplaintMove implements Move<ComplaintStage> {
    /** 受理 */
    RECEIVE(Set.of(), Set.of(RECEIVED)),
    /** 当场解决 */
    SOLVE_AT_ONCE(Set.of(RECEIVED), Set.of(SOLVED)),
    /** 非我方职责，已解释 */
    EXPLAIN(Set.of(RECEIVED, IN_HAND), Set.of(SOLVED)),
    /** 上报: one level up */
    REPORT(Set.of(RECEIVED, IN_HAND), Set.of(IN_HAND)),
    /** 给出处理结果 */
    SOLVE(Set.of(IN_HAND), Set.of(SOLVED)),
    /** 回访: satisfied ends it, half solved or not satisfied goes on, nobody reached leaves it or ends it by the rule */
    FOLLOW_UP(Set.of(SOLVED), Set.of(CLOSED, IN_HAND, SOLVED)),
    /** 业户沉默，按规则结案 */
    END_IN_SILENCE(Set.of(SOLVED), Set.of(CLOSED)),
    /** 再次投诉同一件事 */
    REOPEN(Set.of(CLOSED), Set.of(IN_HAND));

    private final Set<ComplaintStage> from;
    private final Set<ComplaintStage> to;

    ComplaintMove(Set<ComplaintStage> from, Set<ComplaintStage> to) {
        this.from = from.isEmpty() ? Set.of() : EnumSet.copyOf(from);
        this.to = EnumSet.copyOf(to);
    }

    @Override
    public Set<ComplaintStage> from() {
        return from;
    }

    @Override
    public Set<ComplaintStage> to() {
        return to;
    }
}
