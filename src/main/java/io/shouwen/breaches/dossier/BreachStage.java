package io.shouwen.breaches.dossier;

import java.util.Locale;

/** Where a breach stands: where its last step ended. */
public enum BreachStage {
    /** 待核实 */
    OPENED,
    /** 已核实，待劝阻 */
    ESTABLISHED,
    /** 已劝阻 */
    PERSUADED,
    /** 不听劝阻或逾期未改: the legal clock runs */
    UNHEEDED,
    /** 已发整改通知 */
    NOTIFIED,
    /** 已报主管部门 */
    REPORTED,
    /** 主管部门已答复 */
    ANSWERED,
    /** 已整改，待复核 */
    RECTIFIED,
    /** 已结案 */
    CLOSED;

    public String messageKey() {
        return "breaches.stage." + name().toLowerCase(Locale.ROOT);
    }
}
