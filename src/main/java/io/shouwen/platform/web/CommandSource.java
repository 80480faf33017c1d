package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the command palette (Ctrl+K) besides the pages of the navigation; contributed by a room as a bean. Whoever
 * may open the address sees the entry: the roles are those of its {@code @Allowed}.
 */
public interface CommandSource {

    /**
     * @param path of a page or a download, below {@code /p/{project}/} or, with a slash before it, from the root
     * @param icon name in the icon sprite
     * @param messageKey the entry's name, or the kind of thing if it has a name of its own
     * @param name what a person called it, such as a saved view; else null
     */
    record Command(
            String path,
            String icon,
            String messageKey,
            @Nullable String name) {

        public Command(String path, String icon, String messageKey) {
            this(path, icon, messageKey, null);
        }
    }

    /** Entries that are the same for everybody. */
    static CommandSource of(Command... commands) {
        List<Command> all = List.of(commands);
        return (project, actor) -> all;
    }

    List<Command> commands(ProjectRef project, Actor actor);
}
