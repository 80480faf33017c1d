package io.shouwen.roster.pattern.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form of an existing pattern. @param keys free keys and its own */
public record PatternPage(UUID id, String name, String post, List<String> keys, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
