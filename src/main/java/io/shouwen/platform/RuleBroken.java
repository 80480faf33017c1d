package io.shouwen.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move that the standard forbids. Rolls the transaction back and is shown as HTTP 409 with the clause and the reason.
 */
public class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String clause;
    private final String messageKey;
    private final transient List<Object> arguments;

    /** @param messageKey key in the room's message bundle; the text says what to do instead */
    public RuleBroken(String clause, String messageKey, Object... arguments) {
        super(clause + " " + messageKey);
        this.clause = clause;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** @param refusal the answer of a predicate; null if it allows the move */
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
