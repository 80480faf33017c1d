package io.shouwen.repairs.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.repairs.board.view.DispatchPanel.Person;
import io.shouwen.repairs.board.view.DispatchPanel.Proposal;
import io.shouwen.standard.guide.Trade;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is proposed for an order, and why. */
@Clause("4.1.2.2")
class DispatchProposalsTest {

    private static Person person(String name, boolean onDuty, int offered, int inHand, Trade... trades) {
        return new Person(Ids.next(), "1", name, onDuty, Set.of(trades), offered, inHand);
    }

    private static final Person BUSY = person("忙", true, 1, 2, Trade.WATER_HEATING);
    private static final Person FREE = person("闲", true, 0, 1, Trade.ELECTRIC);
    private static final Person AWAY = person("休", false, 0, 0, Trade.WATER_HEATING, Trade.GAS);

    private static String proposed(Trade trade, Person... people) {
        Proposal proposal = DispatchProposals.of(trade, List.of(people));
        return proposal == null
                ? "nobody"
                : proposal.person().name() + " " + proposal.reasonKey().replace("repairs.board.proposal.", "");
    }

    @Test
    void whoever_is_on_duty_with_the_fewest_orders_is_proposed() {
        assertThat(proposed(null, AWAY, BUSY, FREE)).isEqualTo("闲 on-duty");
        assertThat(proposed(null, AWAY)).isEqualTo("休 off-duty");
        assertThat(proposed(null)).isEqualTo("nobody");
        assertThat(proposed(Trade.GAS)).isEqualTo("nobody");
    }

    @Test
    void the_trade_comes_first_and_the_others_only_if_nobody_has_it() {
        assertThat(proposed(Trade.WATER_HEATING, AWAY, BUSY, FREE)).isEqualTo("忙 trade.on-duty");
        assertThat(proposed(Trade.GAS, AWAY, BUSY, FREE)).isEqualTo("休 trade.off-duty");
        assertThat(proposed(Trade.LIFT, AWAY, BUSY, FREE)).isEqualTo("闲 no-trade.on-duty");
        assertThat(proposed(Trade.LIFT, AWAY)).isEqualTo("休 no-trade.off-duty");
    }

    @Test
    void what_is_offered_and_not_yet_accepted_is_load_too() {
        Person waiting = person("甲", true, 3, 0);
        Person working = person("乙", true, 0, 2);
        assertThat(proposed(null, waiting, working)).isEqualTo("乙 on-duty");
        assertThat(proposed(null, person("乙", true, 1, 1), person("甲", true, 2, 0)))
                .as("of the same load by name")
                .isEqualTo(proposed(null, person("甲", true, 2, 0), person("乙", true, 1, 1)));
    }
}
