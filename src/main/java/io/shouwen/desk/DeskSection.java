package io.shouwen.desk;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of the desk's page or of its settings; contributed as a bean by a part of the room. The page reads it anew
 * after a live event of its topics, without taking the focus or what is typed: an element with an {@code id} has the
 * focus again, an open {@code details} with a {@code data-id} stays open. A button with {@code data-press="F9"} is
 * pressed by that key.
 */
public interface DeskSection {

    enum Place {
        /** What happens now. */
        NOW,
        /** What is left to do. */
        BESIDE,
        SETTINGS
    }

    /**
     * A button of the desk's page.
     *
     * @param path below {@code /p/{project}/}
     * @param key the function key that presses it, such as {@code F7}; empty for none
     */
    record Move(String icon, String messageKey, String path, String key) {

        public Move(String icon, String messageKey, String path) {
            this(icon, messageKey, path, "");
        }
    }

    /**
     * The key that goes to a section: Alt and a letter. Taken are W people waiting, P promises, R relayed messages, B
     * call-backs, K parcels, O who is on duty.
     *
     * @param messageKey what the key does, for the list of keys
     */
    record Key(String letter, String messageKey) {}

    Place place();

    /** Position among the sections of the same place. */
    int order();

    /** Id of the element that contains the section; a script replaces its content. */
    String name();

    /** The view record of the section. Called in a transaction with the project in scope. */
    View fill(ProjectRef project, Actor actor);

    /** Null for none. */
    default @Nullable Key key() {
        return null;
    }

    /** The live topics after which the page reads the section anew; none if it has a script of its own. */
    default List<String> topics() {
        return List.of();
    }

    default List<Move> moves() {
        return List.of();
    }
}
