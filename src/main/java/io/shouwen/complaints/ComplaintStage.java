package io.shouwen.complaints;

import java.util.Locale;

/** The stage of a complaint, derived from its facts. */
public enum ComplaintStage {
    /** 待定性: recorded, none of the three ways out taken */
    RECEIVED,
    /** 处理中 */
    IN_HAND,
    /** 待回访: solved or explained, the complainant is asked back */
    SOLVED,
    /** 已结案 */
    CLOSED;

    /** The stage as SQL; {@code t} is the ticket and {@code c} the complaint. */
    public static final String SQL = """
            case t.stage when 'CLOSED' then 'CLOSED' when 'SETTLED' then 'SOLVED' else
                case when exists (select from complaints.intake i where i.project_id = c.project_id and i.complaint_id = c.id)
                     then 'IN_HAND' else 'RECEIVED' end end""";

    public String messageKey() {
        return "complaints.stage." + name().toLowerCase(Locale.ROOT);
    }
}
