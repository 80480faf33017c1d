package io.shouwen.estate.instruction;

import java.util.Locale;

/** What a standing instruction is about. */
public enum InstructionKind {
    /** Somebody looks after the house and may act for its people. */
    CARETAKER,
    /** Nobody is at home. */
    AWAY,
    /** A person or company is not to be let in or given anything. */
    KEEP_OUT,
    OTHER;

    public String messageKey() {
        return "estate.instruction.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
