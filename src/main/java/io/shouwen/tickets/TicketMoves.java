package io.shouwen.tickets;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves on a ticket's page; contributed as a bean by parts of this room and by rooms that lead a kind. */
public interface TicketMoves {

    /** The moves the reader may make now, according to the same predicates as the moves themselves. */
    List<Move> on(Ticket ticket, Reader reader);

    /** The reader of a ticket. @param unfolded the form that came back with errors */
    record Reader(ProjectRef project, Actor actor, Unfolded unfolded, Instant now) {}

    /** A section beside the ticket, such as its call or its house; contributed as a bean like the moves. */
    interface Aside {

        /** Position among the sections. */
        int order();

        /** A fragment, drawn by the template of its name; null if there is nothing to show. */
        @Nullable
        View beside(UUID ticketId, @Nullable UUID houseId, Reader reader);
    }

    /** @param order position on the page @param form a fragment, drawn by the template of its name */
    record Move(int order, View form) {

        /** @param refusal the refusal; null if the move is allowed */
        public static Stream<Move> unless(@Nullable RuleBroken refusal, int order, Supplier<View> form) {
            return refusal == null ? Stream.of(new Move(order, form.get())) : Stream.empty();
        }
    }
}
