package io.shouwen.staff;

import java.util.Locale;

/** Levels of education, ascending. */
public enum EducationLevel {
    /** 初中 */
    JUNIOR,
    /** 高中 */
    HIGH,
    /** 中专、技校、职高 */
    VOCATIONAL,
    /** 大专 */
    COLLEGE,
    /** 本科 */
    BACHELOR,
    /** 硕士 */
    MASTER,
    /** 博士 */
    DOCTOR;

    /** Whether it reaches the level required of butlers. */
    boolean college() {
        return compareTo(COLLEGE) >= 0;
    }

    public String messageKey() {
        return "staff.level." + name().toLowerCase(Locale.ROOT);
    }
}
