package io.shouwen.complaints.cause;

import java.util.Locale;

/** Why it came to a complaint. */
public enum CauseOfComplaint {
    /** 人员责任心或态度 */
    ATTITUDE,
    /** 流程缺失或不执行 */
    PROCESS,
    /** 设施老化 */
    FACILITY,
    /** 人手不足 */
    CAPACITY,
    /** 沟通不到位 */
    COMMUNICATION,
    /** 外包单位 */
    CONTRACTOR,
    /** 邻里或第三方 */
    THIRD_PARTY,
    /** 规划与开发遗留 */
    INHERITED,
    /** 其他 */
    OTHER;

    public String messageKey() {
        return "complaints.cause." + name().toLowerCase(Locale.ROOT);
    }
}
