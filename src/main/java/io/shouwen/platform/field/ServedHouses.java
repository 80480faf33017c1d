package io.shouwen.platform.field;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The houses whose data a member of staff may keep on a phone, and act for from there. The room that knows who serves
 * which district fills it.
 */
public interface ServedHouses {

    /** Ids of houses. Call it in a transaction with the project in scope. */
    Set<UUID> of(ProjectRef project, Actor reader, Instant now);
}
