package io.shouwen.standard.checklist;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** A question about an item. "Yes" is always the good answer. */
@Clause({"4.2.2", "2.3.6"})
public enum Question {
    /** 干净吗 */
    CLEAN,
    /** 完好吗 */
    WHOLE,
    /** 做到了吗 */
    DONE;

    public String messageKey() {
        return "standard.checklist.question." + name().toLowerCase(Locale.ROOT);
    }
}
