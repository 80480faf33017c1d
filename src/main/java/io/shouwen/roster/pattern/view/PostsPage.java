package io.shouwen.roster.pattern.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The open posts with their hours.
 *
 * @param reception the project's reception hours, such as 7:00-19:00
 * @param id id for a new post
 * @param today such as 2026-11-23
 */
public record PostsPage(
        List<Post> posts, List<String> kinds, boolean editable, String reception, String id, String today, Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** Relation of a post's hours to the project's reception hours. */
    public enum Reception {
        /** Unrelated. */
        NONE,
        /** The service desk has the same hours, the control room the rest of the day. */
        FOLLOWS,
        /** The hours were changed manually. */
        DIFFERS
    }

    /** A post with its present and future hours. */
    public record Post(UUID id, String name, String kindKey, int needed, List<Hours> hours, Reception reception) {}

    /** @param from first day if it is in the future, or empty @param to last day if there is one, or empty */
    public record Hours(String daysKey, String times, String from, String to) {}
}
