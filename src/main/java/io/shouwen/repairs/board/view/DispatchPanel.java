package io.shouwen.repairs.board.view;

import io.shouwen.platform.web.View;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The board's content; a fragment that renews itself.
 *
 * @param orders those that nobody has, the most urgent first
 * @param people the best to be asked first
 * @param notice what has just happened, or null
 */
public record DispatchPanel(
        List<Order> orders, List<Person> people, @Nullable Notice notice) implements View {

    /**
     * An order to hand out.
     *
     * @param place house or place, or empty
     * @param dispatchBy when it must be handed out, or null
     * @param due when it must be done
     * @param seq the last step that was seen: an optimistic lock
     * @param trade it needs, or null if nobody has said
     */
    public record Order(
            UUID id,
            String number,
            String title,
            String place,
            boolean emergency,
            int reopened,
            Instant openedAt,
            @Nullable Instant dispatchBy,
            Instant due,
            int seq,
            @Nullable Trade trade,
            @Nullable Proposal proposal) {}

    /** @param reasonKey message key with name and load as arguments */
    public record Proposal(Person person, String reasonKey) {}

    /**
     * Somebody who repairs.
     *
     * @param key hands the chosen order to them; empty for more people than there are keys
     * @param offered orders not yet accepted
     * @param inHand orders accepted and not done
     */
    public record Person(UUID id, String key, String name, boolean onDuty, Set<Trade> trades, int offered, int inHand) {

        public int load() {
            return offered + inHand;
        }
    }

    /**
     * What has just happened.
     *
     * @param undo the order whose dispatch can be taken back, or null
     */
    public record Notice(
            boolean bad,
            String messageKey,
            List<String> arguments,
            @Nullable UUID undo) {}
}
