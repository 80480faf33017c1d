package io.shouwen.tickets.view;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.Department;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindPage;
import io.shouwen.tickets.ReceiverChoice;
import io.shouwen.tickets.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with its timeline and what the reader may do.
 *
 * @param ledAt where it is led to its end, or null where that is here
 * @param origin what it was opened for, or null where it stands for itself
 * @param pictures of its own path, or of what it was opened for
 * @param open name of the form that is unfolded, because it came back with errors; empty for none
 */
public record TicketPage(
        Header header,
        List<Fact> timeline,
        List<Attachment> files,
        Moves moves,
        @Nullable Extension extension,
        @Nullable FollowUp followUp,
        List<ReceiverChoice> colleagues,
        List<Department> departments,
        @Nullable KindPage ledAt,
        @Nullable Origin origin,
        List<KindPage.Picture> pictures,
        UUID commentId,
        String open,
        Form form)
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

    /** A request for more time that nobody has answered. */
    public record Extension(String by, String reason, Instant to) {}

    /** The asking back that is due. */
    public record FollowUp(Instant due, int calls) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** Whoever mends or cleans reads the house's number; its page, with all who live there, is for who cares for it. */
    public boolean housesOpen(Actor reader) {
        return reader.leads() || reader.is(Role.DESK, Role.CONTROL, Role.BUTLER);
    }

    public boolean unfolded(String name) {
        return open.equals(name);
    }

    /** What was typed into that form, if it is the one that came back. */
    public Form form(String name) {
        return open.equals(name) ? form : Form.EMPTY;
    }
}
