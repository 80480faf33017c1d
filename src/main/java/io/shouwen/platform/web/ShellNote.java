package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.Optional;

/** A short word in the top bar of every page of a project, contributed by a room; asked once a page, so cheap. */
public interface ShellNote {

    /** @param href below {@code /p/{project}/}; @param strong it stands for something that is so, not one that is missing */
    record Note(String text, String icon, String href, boolean strong) {}

    Optional<Note> note(ProjectRef project, Actor actor, Texts texts, Instant now);
}
