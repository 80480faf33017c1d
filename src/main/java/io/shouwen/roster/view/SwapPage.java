package io.shouwen.roster.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** Offering a shift to a colleague. @param id makes it count once */
public record SwapPage(UUID shift, String when, String name, List<Offer> offers, String id, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** @param value staff id and, behind a bar, the shift taken in exchange @param theirs empty for nothing in exchange */
    public record Offer(String value, String colleague, String theirs) {}
}
