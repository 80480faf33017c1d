package io.shouwen.tickets;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was raised. The prefix begins its number; where a follow-up is asked, it is due that long after closing. */
public enum Kind {
    /** 咨询 */
    INQUIRY("ZX", null),
    /** 报修 */
    REPAIR("BX", Duration.ofHours(24)),
    /** 投诉 */
    COMPLAINT("TS", Duration.ofHours(24)),
    /** 建议 */
    SUGGESTION("JY", null),
    /** 表扬 */
    PRAISE("BY", null),
    /** 求助 */
    HELP("QZ", null),
    /** 违规: of the covenant or of the law */
    BREACH("WG", null),
    /** 巡查问题: found on a patrol, which leads it to its end */
    FINDING("XC", null);

    /** What a resident or a visitor raises. */
    public static final List<Kind> RAISED = List.of(INQUIRY, REPAIR, COMPLAINT, SUGGESTION, PRAISE, HELP);

    private final String prefix;
    private final @Nullable Duration followUp;

    Kind(String prefix, @Nullable Duration followUp) {
        this.prefix = prefix;
        this.followUp = followUp;
    }

    public String prefix() {
        return prefix;
    }

    /** How long after closing the resident must have been asked back, or null where nobody asks. */
    public @Nullable Duration followUp() {
        return followUp;
    }

    /** Whether another room leads it to its end, and the moves that end other tickets are closed to it. */
    public boolean led() {
        return this == FINDING;
    }

    /** Key of the kind's name in the message bundles. */
    public String messageKey() {
        return "tickets.kind." + name().toLowerCase(Locale.ROOT);
    }
}
