package io.shouwen.custody.consent.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The versions of the consent text, the newest first, and the form for the next. */
public record ConsentTextsPage(List<Version> versions, boolean editable, UUID newId, Form form) implements View {

    public record Version(int number, String chinese, String english, boolean asksAnew, Instant since) {}

    public Version newest() {
        return versions.getFirst();
    }

    public String value(String field, String now) {
        return form.values().containsKey(field) ? form.value(field) : now;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
