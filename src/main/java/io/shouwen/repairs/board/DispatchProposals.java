package io.shouwen.repairs.board;

import io.shouwen.platform.Clause;
import io.shouwen.repairs.board.view.DispatchPanel.Person;
import io.shouwen.repairs.board.view.DispatchPanel.Proposal;
import io.shouwen.standard.guide.Trade;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is proposed for an order, and why. */
@Clause("4.1.2.2")
final class DispatchProposals {

    /** The order in which the board lists people too. */
    static final Comparator<Person> BEST = Comparator.comparing(Person::onDuty)
            .reversed()
            .thenComparingInt(Person::load)
            .thenComparing(Person::name);

    private DispatchProposals() {}

    /**
     * Of those with the trade, whoever is on duty with the fewest orders; of the others only if nobody has the trade.
     *
     * @param trade null if nobody has said which is needed
     * @return null if there is nobody
     */
    static @Nullable Proposal of(@Nullable Trade trade, List<Person> people) {
        List<Person> able = trade == null
                ? List.of()
                : people.stream()
                        .filter(person -> person.trades().contains(trade))
                        .toList();
        boolean matched = !able.isEmpty();
        return (matched ? able : people)
                .stream()
                        .min(BEST)
                        .map(best -> new Proposal(best, reason(best, matched, trade)))
                        .orElse(null);
    }

    private static String reason(Person best, boolean matched, @Nullable Trade trade) {
        String duty = best.onDuty() ? "on-duty" : "off-duty";
        return "repairs.board.proposal." + (matched ? "trade." : trade == null ? "" : "no-trade.") + duty;
    }
}
