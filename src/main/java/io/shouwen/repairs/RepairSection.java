package io.shouwen.repairs;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A section of the page of a repair; contributed as a bean by parts of the room. */
public interface RepairSection {

    /**
     * The reader of a repair.
     *
     * @param open name of the form that came back with errors; empty for none
     * @param form that form
     */
    record Reader(ProjectRef project, Actor actor, String open, Form form, Instant now) {

        public Form form(String name) {
            return open.equals(name) ? form : Form.EMPTY;
        }
    }

    /** Position among the sections. */
    int order();

    /** A fragment, drawn by the template of its name; null if there is nothing to show. */
    @Nullable
    View section(Repair repair, Reader reader);
}
