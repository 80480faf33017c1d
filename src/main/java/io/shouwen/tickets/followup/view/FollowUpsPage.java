package io.shouwen.tickets.followup.view;

import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import java.util.UUID;

/** Who must be asked back, soonest due first. */
public record FollowUpsPage(Cursor<Row> followUps) implements View {

    /** @param mine whether the reader may do it: not the one who did the work or closed it */
    public record Row(
            UUID id,
            UUID ticketId,
            String number,
            Kind kind,
            String title,
            String where,
            String contact,
            String worker,
            Instant due,
            int calls,
            boolean mine) {}
}
