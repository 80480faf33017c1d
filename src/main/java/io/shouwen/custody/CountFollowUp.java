package io.shouwen.custody;

import io.shouwen.platform.security.Actor;
import java.util.Optional;
import java.util.UUID;

/** Where the differences of a count are followed up; answered by the room that makes findings of them. */
public interface CountFollowUp {

    /** Page of the finding below {@code /p/{project}/}; empty if there is none the reader may open. */
    Optional<String> path(UUID projectId, UUID count, Actor reader);
}
