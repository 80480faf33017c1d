package io.shouwen.tickets;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves on a ticket's page. The page knows none of them: a part of this room, or a room that leads a kind of ticket,
 * contributes its own as a bean.
 */
public interface TicketMoves {

    /** Those the reader may make now, each asked of the same predicate as the move itself. */
    List<Move> on(Ticket ticket, Reader reader);

    /** Somebody who works on tickets and looks at one. @param unfolded the form that came back with errors */
    record Reader(ProjectRef project, Actor actor, Unfolded unfolded, Instant now) {}

    /**
     * @param order its place on the page
     * @param form a fragment, drawn by the template of its name
     */
    record Move(int order, View form) {

        /** @param refusal why it is refused; null where it is allowed */
        public static Stream<Move> unless(@Nullable RuleBroken refusal, int order, Supplier<View> form) {
            return refusal == null ? Stream.of(new Move(order, form.get())) : Stream.empty();
        }
    }
}
