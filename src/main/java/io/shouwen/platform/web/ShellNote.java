package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A short note in the top bar of every page of a project, contributed by a room. Called once per page, so it must be
 * cheap.
 */
public interface ShellNote {

    /**
     * @param href below {@code /p/{project}/}
     * @param strong whether it states something present, such as being on duty, rather than something missing
     */
    record Note(String text, String icon, String href, boolean strong) {}

    Optional<Note> note(ProjectRef project, Actor actor, Texts texts, Instant now);
}
