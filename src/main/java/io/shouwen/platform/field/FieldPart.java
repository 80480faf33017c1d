package io.shouwen.platform.field;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.Map;

/** Contributes a room's data to the bundle that the phone page keeps for work offline; a bean of that room. */
public interface FieldPart {

    /**
     * Called in a transaction with the project in scope, for butlers, supervisors and managers.
     *
     * @return values by name; no two parts may use the same name. Only what the reader may see: the phone keeps it.
     */
    Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now);
}
