package io.shouwen.platform.deadline;

import java.util.Map;
import java.util.function.Consumer;

/** What happens when a deadline is reached; contributed as a bean by the room that sets the deadlines. */
public interface DeadlineAlarms {

    /**
     * The subject types whose deadlines it hears, each with what is done at a level; no two beans name the same. It is called in the
     * transaction that marks the level as raised, in the project's scope, exactly once a level. Asked for once, at the start.
     */
    Map<String, Consumer<DeadlineReached>> bySubjectType();
}
