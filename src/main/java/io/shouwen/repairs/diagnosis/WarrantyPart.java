package io.shouwen.repairs.diagnosis;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A part of a building with the shortest period of warranty from its handing over. Source: Regulation on the Quality
 * Management of Construction Works, article 40 (waterproofing 5 years; installations, pipes, equipment and fitting-out
 * 2 years; heating and cooling 2 seasons, here 2 years). Foundations and main structure hold for the design's life; 50
 * years is the usual one.
 */
public enum WarrantyPart {
    /** 地基基础、主体结构 */
    STRUCTURE(600),
    /** 屋面防水、有防水要求的卫生间、房间和外墙面的防渗漏 */
    WATERPROOFING(60),
    /** 供热与供冷系统 */
    HEATING(24),
    /** 电气管线、给排水管道、设备安装 */
    INSTALLATIONS(24),
    /** 装修工程 */
    FITTING_OUT(24);

    private final int months;

    WarrantyPart(int months) {
        this.months = months;
    }

    /** The period of the law, in months. */
    public int months() {
        return months;
    }

    /** The first day it is no longer under warranty. */
    static LocalDate end(LocalDate handedOver, int months) {
        return handedOver.plusMonths(months);
    }

    public String messageKey() {
        return "repairs.warranty." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
