package io.shouwen.platform.deadline;

import java.util.Map;
import java.util.function.Consumer;

/** Handles reached deadlines; contributed as a bean by the room that sets them. */
public interface DeadlineAlarms {

    /**
     * The handled subject types, each with its handler; no two beans may have the same. A handler is called exactly
     * once per level, in the transaction that marks the level as raised, with the project in scope. Read once, at the
     * start.
     */
    Map<String, Consumer<DeadlineReached>> bySubjectType();
}
