package io.shouwen.console.view;

import io.shouwen.platform.web.View;

/**
 * On an empty database: the demo, or a project of one's own.
 *
 * @param admitted may set it up
 * @param demo whether there is one to load
 * @param key of the console's link, or empty
 */
public record StartPage(boolean admitted, boolean demo, String key, io.shouwen.platform.web.Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
