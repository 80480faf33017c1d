package io.shouwen.console.view;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The projects of a user who has several, side by side; the figures of each are loaded when it comes into view. */
public record ProjectsPage(Cursor<ProjectRef> projects, String text) implements View {

    /** URL of the next page. */
    public String next() {
        return "/?after=" + projects.next()
                + (text.isEmpty() ? "" : "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
