package io.shouwen.complaints;

import java.util.Locale;

/** What a complaint is about; the analysis counts by it. */
public enum ComplaintSubject {
    /** 噪音扰民 */
    NOISE,
    /** 环境卫生 */
    CLEANING,
    /** 维修质量与时效 */
    REPAIR,
    /** 秩序与安全 */
    ORDER,
    /** 停车 */
    PARKING,
    /** 电梯 */
    LIFT,
    /** 水电设施 */
    UTILITIES,
    /** 绿化 */
    GREENING,
    /** 装修施工 */
    RENOVATION,
    /** 收费 */
    CHARGES,
    /** 人员服务态度 */
    CONDUCT,
    /** 邻里与宠物 */
    NEIGHBOURS,
    /** 其他 */
    OTHER;

    public String messageKey() {
        return "complaints.subject." + name().toLowerCase(Locale.ROOT);
    }
}
