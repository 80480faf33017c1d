package io.shouwen.tickets;

import java.util.Locale;

/**
 * A kind of ticket; its {@link KindRules} say how it differs from others.
 *
 * @param name in capitals, such as {@code REPAIR}, as in the database and in forms
 */
public record Kind(String name) {

    /** 咨询 */
    public static final Kind INQUIRY = new Kind("INQUIRY");
    /** 报修 */
    public static final Kind REPAIR = new Kind("REPAIR");
    /** 投诉 */
    public static final Kind COMPLAINT = new Kind("COMPLAINT");
    /** 建议 */
    public static final Kind SUGGESTION = new Kind("SUGGESTION");
    /** 表扬 */
    public static final Kind PRAISE = new Kind("PRAISE");
    /** 求助 */
    public static final Kind HELP = new Kind("HELP");
    /** 违规: a breach of the covenant or of the law */
    public static final Kind BREACH = new Kind("BREACH");

    /** Message key of its name, in the bundle of the room that leads it. */
    public String messageKey() {
        return "tickets.kind." + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
