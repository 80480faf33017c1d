package io.shouwen.standard.guide;

import java.util.Locale;

/** Who is sent to a fault. */
public enum Sent {
    /** 工程维修 */
    ENGINEERING,
    /** 电梯维保单位 */
    LIFT_COMPANY,
    /** 燃气公司 */
    GAS_COMPANY,
    /** 供电公司 */
    POWER_COMPANY,
    /** 供水公司 */
    WATER_COMPANY,
    /** 秩序部 */
    ORDER,
    /** 保洁部 */
    CLEANING,
    /** 业户自请: the owner's own matter; the butler recommends a company. */
    OWNER;

    public String messageKey() {
        return "guide.sent." + name().toLowerCase(Locale.ROOT);
    }
}
