package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;

/** On an empty database: the demo, or a project of one's own. @param here asked from the machine itself */
public record StartPage(boolean here, io.shouwen.platform.web.Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
