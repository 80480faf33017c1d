package io.shouwen.standard.guide;

import java.util.Locale;

/** The trade of a repair: what somebody must be able to do to whom an order is given. */
public enum Trade {
    /** 水暖 */
    WATER_HEATING,
    /** 强电 */
    ELECTRIC,
    /** 门窗锁具 */
    DOORS_LOCKS,
    /** 弱电：对讲、门禁、监控、道闸 */
    LOW_VOLTAGE,
    /** 泥瓦、防水 */
    MASONRY,
    /** 空调通风 */
    AIR_CONDITIONING,
    /** 电梯 */
    LIFT,
    /** 消防 */
    FIRE,
    /** 燃气 */
    GAS,
    /** 绿化及其他 */
    OTHER;

    public String messageKey() {
        return "guide.trade." + name().toLowerCase(Locale.ROOT);
    }
}
