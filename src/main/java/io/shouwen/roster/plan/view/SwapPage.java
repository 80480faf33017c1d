package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form that offers a shift to a colleague. @param id idempotency key */
public record SwapPage(UUID shift, String when, String name, List<Offer> offers, String id, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /**
     * @param value staff id, and after a bar the id of the shift taken in exchange
     * @param theirs that shift as text; empty for nothing in exchange
     */
    public record Offer(String value, String colleague, String theirs) {}
}
