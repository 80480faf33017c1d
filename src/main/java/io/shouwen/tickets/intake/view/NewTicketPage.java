package io.shouwen.tickets.intake.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.util.List;
import java.util.UUID;

/** The form for a new ticket. @param id id of the new ticket and idempotency key */
public record NewTicketPage(UUID id, List<Kind> kinds, Form form) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
