package io.shouwen.standard.checklist;

/** What a checklist is walked through for. */
public enum Purpose {
    /** 巡查 */
    PATROL,
    /** 行为检查 */
    CONDUCT
}
