package io.shouwen.tickets.list;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Stage;
import java.time.Instant;
import java.util.UUID;

/** An open ticket as a line on a house's or resident's page. */
public record TicketLine(
        UUID id, String number, Kind kind, Stage stage, String title, String owner, Instant openedAt, Instant due) {

    /** URL below {@code /p/{project}/}. */
    public String path() {
        return "tickets/" + id;
    }

    public boolean overdue(Instant now) {
        return due.isBefore(now);
    }
}
