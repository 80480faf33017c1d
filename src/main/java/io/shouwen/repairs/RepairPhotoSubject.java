package io.shouwen.repairs;

import java.util.Locale;

/** What a picture of a repair shows. */
public enum RepairPhotoSubject {
    /** 报修时 */
    INTAKE,
    /** 勘察 */
    SURVEY,
    /** 上门未遇 */
    MISSED,
    /** 维修前 */
    BEFORE,
    /** 维修后 */
    AFTER,
    /** 抽验 */
    RECHECK;

    public String messageKey() {
        return "repairs.photo." + name().toLowerCase(Locale.ROOT);
    }
}
