package io.shouwen.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move the standard forbids. Shown as HTTP 409 with the clause and the reason; nothing of the move is kept. */
public class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String clause;
    private final String messageKey;
    private final transient List<Object> arguments;

    /** @param messageKey key in the room's message bundle; it says what to do instead */
    public RuleBroken(String clause, String messageKey, Object... arguments) {
        super(clause + " " + messageKey);
        this.clause = clause;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** @param refusal what a rule answers; null where it allows the move */
    public static void throwIf(@Nullable RuleBroken refusal) {
        if (refusal != null) {
            throw refusal;
        }
    }

    public String clause() {
        return clause;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
