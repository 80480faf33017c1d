package io.shouwen.desk;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.util.List;

/**
 * A place on the desk's screen or among its settings, filled by a part of the room (its calls, its lines); contributed as
 * a bean.
 */
public interface DeskSection {

    enum Place {
        /** What happens at this moment. */
        NOW,
        /** What is left to do. */
        BESIDE,
        SETTINGS
    }

    /** Something to begin with at the desk. @param path below {@code /p/{project}/} */
    record Move(String icon, String messageKey, String path) {}

    Place place();

    /** Where it stands among the others of its place. */
    int order();

    /** Id of the element it stands in; a script renews it there. */
    String name();

    /** A fragment, drawn by the template of its name; called inside a transaction of the project. */
    View fill(ProjectRef project, Actor actor);

    default List<Move> moves() {
        return List.of();
    }
}
