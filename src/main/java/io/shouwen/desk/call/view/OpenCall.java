package io.shouwen.desk.call.view;

import io.shouwen.platform.web.Form;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.TicketLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call a desk is working on.
 *
 * @param number in full; empty when withheld
 * @param residentId who it was said to be, or null
 * @param takenBy whose it is; empty while nobody took it
 */
public record OpenCall(
        CallLine line,
        String number,
        List<WhoCalls> who,
        @Nullable UUID residentId,
        String takenBy,
        boolean mine,
        Greeting greeting,
        List<Kind> kinds,
        Form form) {

    /** What is open already for whoever it may be, each once. */
    public List<TicketLine> openTickets() {
        WhoCalls caller = caller();
        return (caller == null ? who : List.of(caller))
                .stream().flatMap(w -> w.tickets().stream()).distinct().toList();
    }

    /** The person it was said to be, or the only one it can be. */
    public @Nullable WhoCalls caller() {
        return who.stream()
                .filter(w -> w.residentId().equals(residentId))
                .findFirst()
                .orElse(who.size() == 1 ? who.getFirst() : null);
    }
}
