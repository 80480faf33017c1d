package io.shouwen.repairs;

import static io.shouwen.repairs.RepairStage.ACCEPTED;
import static io.shouwen.repairs.RepairStage.CLOSED;
import static io.shouwen.repairs.RepairStage.DONE;
import static io.shouwen.repairs.RepairStage.OFFERED;
import static io.shouwen.repairs.RepairStage.ON_THE_SPOT;
import static io.shouwen.repairs.RepairStage.ON_THE_WAY;
import static io.shouwen.repairs.RepairStage.PAUSED;
import static io.shouwen.repairs.RepairStage.RECEIVED;
import static io.shouwen.repairs.RepairStage.WORKING;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Move;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The moves of a repair. The database has the same table, {@code repairs.move}, and refuses any other step. */
@Clause("4.1.2.2")
public enum RepairMove implements Move<RepairStage> {
    /** 受理 */
    RECEIVE(Set.of(), Set.of(RECEIVED)),
    /** 前台办结: settled or explained at the desk, without anybody being sent */
    ANSWER(Set.of(RECEIVED), Set.of(CLOSED)),
    /** 派工; of what somebody has already: 改派 */
    DISPATCH(Set.of(RECEIVED, ACCEPTED, ON_THE_WAY, ON_THE_SPOT, WORKING, PAUSED), Set.of(OFFERED)),
    /** 抢单: a repairer takes what nobody has */
    TAKE(Set.of(RECEIVED), Set.of(ACCEPTED)),
    /** 接单 */
    ACCEPT(Set.of(OFFERED), Set.of(ACCEPTED)),
    /** 退单 */
    DECLINE(Set.of(OFFERED), Set.of(RECEIVED)),
    /** 撤回派工 */
    WITHDRAW(Set.of(OFFERED), Set.of(RECEIVED)),
    /** 出发 */
    SET_OUT(Set.of(ACCEPTED), Set.of(ON_THE_WAY)),
    /** 到场 */
    ARRIVE(Set.of(ACCEPTED, ON_THE_WAY), Set.of(ON_THE_SPOT)),
    /** 无人在家 */
    MISS(Set.of(ACCEPTED, ON_THE_WAY, ON_THE_SPOT), Set.of(PAUSED)),
    /** 开工 */
    BEGIN(Set.of(ON_THE_SPOT), Set.of(WORKING)),
    /** 暂停 */
    PAUSE(Set.of(ACCEPTED, ON_THE_WAY, ON_THE_SPOT, WORKING), Set.of(PAUSED)),
    /** 恢复: back to the work if it had begun */
    RESUME(Set.of(PAUSED), Set.of(ACCEPTED, WORKING)),
    /** 完工 */
    FINISH(Set.of(WORKING), Set.of(DONE)),
    /** 验收通过 */
    APPROVE(Set.of(DONE), Set.of(CLOSED)),
    /** 验收不通过 */
    REFUSE(Set.of(DONE), Set.of(ACCEPTED)),
    /** 强制结单: by a superior, with a reason */
    CLOSE(Set.of(RECEIVED, OFFERED, ACCEPTED, ON_THE_WAY, ON_THE_SPOT, WORKING, PAUSED, DONE), Set.of(CLOSED)),
    /** 返工重开 */
    REOPEN(Set.of(CLOSED), Set.of(RECEIVED));

    private final Set<RepairStage> from;
    private final Set<RepairStage> to;

    RepairMove(Set<RepairStage> from, Set<RepairStage> to) {
        this.from = from.isEmpty() ? EnumSet.noneOf(RepairStage.class) : EnumSet.copyOf(from);
        this.to = EnumSet.copyOf(to);
    }

    @Override
    public Set<RepairStage> from() {
        return EnumSet.copyOf(from);
    }

    @Override
    public Set<RepairStage> to() {
        return EnumSet.copyOf(to);
    }

    public String messageKey() {
        return "repairs.move." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
