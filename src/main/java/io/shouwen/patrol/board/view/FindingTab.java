package io.shouwen.patrol.board.view;

import java.util.Locale;

/** The tabs of the list of findings. */
public enum FindingTab {
    /** 未结案 */
    OPEN,
    /** 待分派 */
    DISPATCH,
    /** 超时 */
    OVERDUE,
    /** 待复核 */
    VERIFY,
    /** 待会签 */
    SIGN,
    /** 全部 */
    ALL;

    /** The form used in URLs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "patrol.board.tab." + text();
    }
}
