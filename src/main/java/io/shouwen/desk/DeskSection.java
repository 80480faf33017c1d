package io.shouwen.desk;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.util.List;

/** A section of the call page or of its settings; contributed as a bean by a part of the room. */
public interface DeskSection {

    enum Place {
        /** What happens now. */
        NOW,
        /** What is left to do. */
        BESIDE,
        SETTINGS
    }

    /** A button of the call page. @param path below {@code /p/{project}/} */
    record Move(String icon, String messageKey, String path) {}

    Place place();

    /** Position among the sections of the same place. */
    int order();

    /** Id of the element that contains the section; a script replaces its content. */
    String name();

    /** The view record of the section. Called in a transaction with the project in scope. */
    View fill(ProjectRef project, Actor actor);

    default List<Move> moves() {
        return List.of();
    }
}
