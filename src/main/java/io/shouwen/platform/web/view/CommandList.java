package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What the command palette offers besides things: pages, and what can be done. */
public record CommandList(List<Group> groups) implements View {

    public record Group(String messageKey, List<Line> lines) {}

    /**
     * @param href absolute path
     * @param beside where a page belongs, or the kind of what somebody named; may be empty
     * @param whole its names, of which the beginning may be typed
     * @param words what else may be typed for it, each with a blank before it
     */
    public record Line(String href, String icon, String label, String beside, String whole, String words) {}
}
