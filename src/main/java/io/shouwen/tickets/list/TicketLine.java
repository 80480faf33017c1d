package io.shouwen.tickets.list;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Stage;
import java.time.Instant;
import java.util.UUID;

/** A ticket not closed yet, as a line beside the house or resident it concerns. */
public record TicketLine(
        UUID id, String number, Kind kind, Stage stage, String title, String owner, Instant openedAt, Instant due) {

    /** Below {@code /p/{project}/}. */
    public String path() {
        return "tickets/" + id;
    }

    public boolean overdue(Instant now) {
        return due.isBefore(now);
    }
}
