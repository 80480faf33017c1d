package io.shouwen.breaches.law.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** The editor of an article. @param known whether it exists already */
public record LawArticlePage(UUID id, boolean known, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
