package io.shouwen.breaches.dossier.view;

import io.shouwen.breaches.dossier.view.BreachPage.Repeat;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form for a breach. @param id idempotency key @param repeats earlier breaches of the chosen house */
public record NewBreachPage(UUID id, String now, List<Repeat> repeats, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
