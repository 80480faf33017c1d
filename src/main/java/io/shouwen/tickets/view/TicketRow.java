package io.shouwen.tickets.view;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Stage;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket as a line of a list.
 *
 * @param where house, or the place where there is no house
 * @param offered to the reader, who has not answered
 */
public record TicketRow(
        UUID id,
        String number,
        Kind kind,
        Stage stage,
        String title,
        String where,
        String owner,
        Instant openedAt,
        Instant due,
        int level,
        boolean offered) {

    public boolean overdue(Instant now) {
        return (stage == Stage.OPEN || stage == Stage.OFFERED) && due.isBefore(now);
    }
}
