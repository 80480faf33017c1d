package io.shouwen.tickets.view;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindPage;
import io.shouwen.tickets.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with its timeline and what the reader may do.
 *
 * @param works whether the reader works on tickets, and does not only read them
 * @param rewritable whether its texts may be changed
 * @param moves the forms of what the reader may do, in their order
 * @param colleagues who can be named in a comment
 * @param ledAt where it is led to its end, or null where that is here
 * @param origin what it was opened for, or null where it stands for itself
 * @param pictures of its own path, or of what it was opened for
 */
public record TicketPage(
        Header header,
        List<Fact> timeline,
        List<Attachment> files,
        boolean works,
        boolean rewritable,
        List<View> moves,
        List<String> colleagues,
        @Nullable KindPage ledAt,
        @Nullable Origin origin,
        List<KindPage.Picture> pictures,
        UUID commentId,
        Unfolded unfolded)
        implements View {

    /**
     * @param phone masked
     * @param offeredTo the person or the department
     * @param answerBy until when the offer is to be answered
     */
    public record Header(
            UUID id,
            String number,
            Kind kind,
            Channel channel,
            Stage stage,
            String title,
            String description,
            String place,
            @Nullable UUID houseId,
            String house,
            @Nullable UUID residentId,
            String contact,
            String phone,
            String firstReceiver,
            String owner,
            @Nullable String counterpart,
            @Nullable String offeredTo,
            @Nullable Instant answerBy,
            Instant openedAt,
            @Nullable Instant respondBy,
            @Nullable Instant respondedAt,
            DueWords due,
            int reopened,
            @Nullable String outcome) {}

    /** A picture or paper that came with a comment or, from a resident, with the report. */
    public record Attachment(UUID id, String name, boolean image, String by, boolean resident, Instant at) {}

    /** The ticket this is an order of. @param page beneath the project's address */
    public record Origin(UUID id, String number, Kind kind, String page) {}

    @Override
    public int status() {
        return unfolded.form().refused() ? 422 : 200;
    }

    /** Whoever mends or cleans reads the house's number; its page, with all who live there, is for who cares for it. */
    public boolean housesOpen(Actor reader) {
        return reader.leads() || reader.is(Role.DESK, Role.CONTROL, Role.BUTLER);
    }
}
