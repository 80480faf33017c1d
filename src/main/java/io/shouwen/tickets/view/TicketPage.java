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
 * A ticket with its timeline and the moves the reader may make.
 *
 * @param works whether the reader works on tickets
 * @param rewritable whether its texts may be changed
 * @param moves forms of the possible moves, in order
 * @param asides what surrounds it, such as its call and its house, in order
 * @param colleagues people who can be mentioned in a comment
 * @param ledAt link to the page of the leading room, or null
 * @param origin the ticket it was opened for, or null
 * @param pictures pictures of the leading room's page, or of the ticket it was opened for
 */
public record TicketPage(
        Header header,
        List<Fact> timeline,
        List<Attachment> files,
        boolean works,
        boolean rewritable,
        List<View> moves,
        List<View> asides,
        List<String> colleagues,
        @Nullable KindPage ledAt,
        @Nullable Origin origin,
        List<KindPage.Picture> pictures,
        UUID commentId,
        Unfolded unfolded)
        implements View {

    /**
     * @param phone masked
     * @param offeredTo person or department with an open offer
     * @param answerBy deadline for answering the offer
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
            @Nullable String outcome,
            boolean emergency) {}

    /** A file of a comment, or of a resident's report. */
    public record Attachment(UUID id, String name, boolean image, String by, boolean resident, Instant at) {}

    /** The ticket that this one is an order of. @param page URL below the project */
    public record Origin(UUID id, String number, Kind kind, String page) {}

    @Override
    public int status() {
        return unfolded.form().refused() ? 422 : 200;
    }

    /** Whether the house is a link: repairers and cleaners see only its number, not the page with its residents. */
    public boolean housesOpen(Actor reader) {
        return reader.leads() || reader.is(Role.DESK, Role.CONTROL, Role.BUTLER);
    }
}
