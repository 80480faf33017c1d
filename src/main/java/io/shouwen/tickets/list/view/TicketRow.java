package io.shouwen.tickets.list.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a line of a list.
 *
 * @param where the house, or the place if there is no house
 * @param urgent whether it is an emergency in work
 * @param offered whether it is offered to the reader
 * @param offeredTo person or department with an open offer, or null
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
        boolean urgent,
        boolean offered,
        @Nullable String offeredTo) {

    /** The stage, with the receiver of an open offer. */
    public String stageText(Texts texts) {
        return stage == Stage.OFFERED && offeredTo != null
                ? texts.t("tickets.stage.offered-to", offeredTo)
                : texts.t(stage.messageKey());
    }

    public boolean overdue(Instant now) {
        return (stage == Stage.OPEN || stage == Stage.OFFERED) && due.isBefore(now);
    }
}
