package io.shouwen.people.roster.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The posts that are kept, and when. @param today as 2026-11-23 */
public record PostsPage(List<Post> posts, List<String> kinds, boolean editable, String today, Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** A post with the hours that hold now or later. */
    public record Post(UUID id, String name, String kindKey, int needed, List<Hours> hours) {}

    /** @param from first day where that is yet to come, or empty @param to last day where there is one, or empty */
    public record Hours(String daysKey, String times, String from, String to) {}
}
