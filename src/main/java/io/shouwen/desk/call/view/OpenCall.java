package io.shouwen.desk.call.view;

import io.shouwen.platform.web.Form;
import io.shouwen.standard.phrase.PhraseBook;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.list.TicketLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The open call of a desk.
 *
 * @param number in full; empty if withheld
 * @param residentId the chosen resident, or null
 * @param takenBy who took the call; empty if nobody has
 */
public record OpenCall(
        CallLine line,
        String number,
        List<WhoCalls> who,
        @Nullable UUID residentId,
        String takenBy,
        boolean mine,
        PhraseBook phrases,
        List<Kind> kinds,
        Form form) {

    /** The open tickets of all possible callers, each once. */
    public List<TicketLine> openTickets() {
        WhoCalls caller = caller();
        return (caller == null ? who : List.of(caller))
                .stream().flatMap(w -> w.tickets().stream()).distinct().toList();
    }

    /** The chosen person, or the only possible one. */
    public @Nullable WhoCalls caller() {
        return who.stream()
                .filter(w -> w.residentId().equals(residentId))
                .findFirst()
                .orElse(who.size() == 1 ? who.getFirst() : null);
    }
}
