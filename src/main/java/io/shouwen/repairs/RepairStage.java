package io.shouwen.repairs;

import java.util.Locale;

/** The stage of a repair: what its last step led to. */
public enum RepairStage {
    /** 待派工: nobody has it yet, or nobody any more */
    RECEIVED,
    /** 待接单 */
    OFFERED,
    /** 已接单 */
    ACCEPTED,
    /** 已出发 */
    ON_THE_WAY,
    /** 已到场 */
    ON_THE_SPOT,
    /** 维修中 */
    WORKING,
    /** 已暂停 */
    PAUSED,
    /** 待验收 */
    DONE,
    /** 已结束 */
    CLOSED;

    public String messageKey() {
        return "repairs.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody has accepted it and works on it. */
    public boolean inHand() {
        return this != RECEIVED && this != OFFERED && this != DONE && this != CLOSED;
    }
}
