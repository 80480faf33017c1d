package io.shouwen.breaches.law.view;

import io.shouwen.breaches.law.Authority;
import io.shouwen.breaches.law.LawArticle;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Authorities, articles, legal clock and the notices' text.
 *
 * @param hours of the legal clock, or null
 * @param edits whether the reader writes the project's things
 * @param group whether the reader writes the group's things
 * @param open the form with errors; empty for none
 */
public record LawPage(
        UUID newId,
        List<Authority> authorities,
        List<LawArticle> articles,
        @Nullable Integer hours,
        String basis,
        List<Preset> presets,
        String template,
        List<String> variables,
        boolean edits,
        boolean group,
        String open,
        Form form)
        implements View {

    /** @param key end of the message key of its name */
    public record Preset(String key, int hours, String basis) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public Form form(String name) {
        return open.equals(name) ? form : Form.EMPTY;
    }
}
