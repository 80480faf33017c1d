package io.shouwen.console.view;

import io.shouwen.platform.web.View;

/**
 * The set-up page of an empty installation: load the demo, or create a project.
 *
 * @param admitted whether this visitor may set it up
 * @param demo whether a demo can be loaded
 * @param key the key of the console's link, or empty
 */
public record StartPage(boolean admitted, boolean demo, String key, io.shouwen.platform.web.Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
