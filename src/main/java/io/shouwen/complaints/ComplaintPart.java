package io.shouwen.complaints;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a complaint's page; contributed as a bean by the room's parts. */
public interface ComplaintPart {

    /** Whoever reads the page. @param open name of the form that came back with errors @param form that form */
    record Reader(UUID id, ComplaintStage stage, ProjectRef project, Actor actor, String open, Form form) {

        public Form form(String name) {
            return open.equals(name) ? form : Form.EMPTY;
        }
    }

    /** A fragment, drawn by the template of its name; null if there is nothing to show. */
    @Nullable
    View of(Reader reader);
}
