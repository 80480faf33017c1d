package io.shouwen.roster.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The posts that are kept, and when.
 *
 * @param reception the project's reception hours, as 7:00-19:00
 * @param id of the post about to be opened
 * @param today as 2026-11-23
 */
public record PostsPage(
        List<Post> posts, List<String> kinds, boolean editable, String reception, String id, String today, Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** How a post's hours stand to the project's reception hours. */
    public enum Reception {
        /** Nothing to do with them. */
        NONE,
        /** The desk the same, the control room the rest. */
        FOLLOWS,
        /** It was given others. */
        DIFFERS
    }

    /** A post with the hours that hold now or later. */
    public record Post(UUID id, String name, String kindKey, int needed, List<Hours> hours, Reception reception) {}

    /** @param from first day where that is yet to come, or empty @param to last day where there is one, or empty */
    public record Hours(String daysKey, String times, String from, String to) {}
}
