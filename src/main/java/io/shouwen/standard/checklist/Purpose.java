package io.shouwen.standard.checklist;

/** The kind of inspection that uses a checklist. */
public enum Purpose {
    /** 巡查 */
    PATROL,
    /** 行为检查 */
    CONDUCT
}
