package io.shouwen.tickets.intake.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for a ticket's texts.
 *
 * @param version version for the optimistic lock
 * @param theirs after a conflict, the texts somebody else saved; else null
 */
public record DetailsPage(
        UUID id, String number, int version, @Nullable Details theirs, Form form) implements View {

    public record Details(int version, String title, String description, String place) {}

    @Override
    public int status() {
        return theirs != null ? 409 : form.refused() ? 422 : 200;
    }
}
