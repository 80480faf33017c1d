package io.shouwen.tickets.intake.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a ticket, to be changed.
 *
 * @param version of the texts the form starts from
 * @param theirs what somebody else saved meanwhile, or null; what was typed is in the form
 */
public record DetailsPage(
        UUID id, String number, int version, @Nullable Details theirs, Form form) implements View {

    public record Details(int version, String title, String description, String place) {}

    @Override
    public int status() {
        return theirs != null ? 409 : form.refused() ? 422 : 200;
    }
}
