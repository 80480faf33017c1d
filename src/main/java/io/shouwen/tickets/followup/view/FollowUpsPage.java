package io.shouwen.tickets.followup.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import java.util.UUID;

/** Open follow-ups, soonest due first. */
public record FollowUpsPage(ListPlace place, Cursor<Row> followUps) implements View {

    /** @param mine whether the reader may do it, having taken no part in the work or closing */
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
