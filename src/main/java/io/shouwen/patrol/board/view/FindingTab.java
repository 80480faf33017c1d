package io.shouwen.patrol.board.view;

import java.util.Locale;

/** Which findings a list shows. */
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

    /** As it stands in an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the tab's name in the message bundles. */
    public String messageKey() {
        return "patrol.board.tab." + text();
    }
}
