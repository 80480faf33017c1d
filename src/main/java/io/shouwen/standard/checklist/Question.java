package io.shouwen.standard.checklist;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** What is asked of an item; the good answer is always yes. */
@Clause({"4.2.2", "2.3.6"})
public enum Question {
    /** 干净吗 */
    CLEAN,
    /** 完好吗 */
    WHOLE,
    /** 做到了吗 */
    DONE;

    /** Key of the question in the message bundles. */
    public String messageKey() {
        return "standard.checklist.question." + name().toLowerCase(Locale.ROOT);
    }
}
