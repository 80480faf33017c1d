package io.shouwen.breaches.dossier;

import java.util.Locale;

/** What the breach is. */
public enum BreachKind {
    /** 违章搭建 */
    UNLAWFUL_BUILDING,
    /** 拆改承重墙 */
    LOAD_BEARING,
    /** 改变外立面、封阳台 */
    FACADE,
    /** 违反装修时间或申报内容 */
    RENOVATION,
    /** 楼道堆物 */
    PILING,
    /** 占用消防通道 */
    FIRE_LANE,
    /** 乱张贴 */
    POSTING,
    /** 电动车进楼、充电 */
    EBIKE,
    /** 噪声扰民 */
    NOISE,
    /** 高空抛物 */
    THROWING,
    /** 群租 */
    GROUP_RENTAL,
    /** 改变用途 */
    CHANGED_USE,
    /** 饲养动物 */
    ANIMALS,
    /** 乱停车 */
    PARKING,
    /** 毁绿种菜 */
    GREENERY,
    /** 乱丢垃圾 */
    LITTER,
    /** 其他 */
    OTHER;

    /** Whether renovation is concerned: the half of clause 4.1.2.7 about breaches. */
    public boolean building() {
        return switch (this) {
            case UNLAWFUL_BUILDING, LOAD_BEARING, FACADE, RENOVATION, PILING, POSTING -> true;
            default -> false;
        };
    }

    public String messageKey() {
        return "breaches.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
