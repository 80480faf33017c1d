package io.shouwen.tickets.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.PlainTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What may be reported upward by hand. */
class EscalationTest {

    private static final Instant NOW = PlainTicket.at("2026-11-23T14:00");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯", Role.DESK);

    @Test
    void what_is_open_is_escalated_up_to_the_second_level() {
        Ticket ticket = PlainTicket.opened(Kind.REPAIR, DESK, NOW);
        assertThat(EscalateTicket.mayReport(ticket.escalated(1))).isNull();
        assertThat(EscalateTicket.mayReport(ticket.escalated(2)))
                .extracting(RuleBroken::messageKey)
                .isEqualTo("tickets.rule.no-higher");
        assertThat(EscalateTicket.mayReport(PlainTicket.settled(Kind.REPAIR, DESK, NOW)))
                .extracting(RuleBroken::messageKey)
                .isEqualTo("tickets.rule.settled");
    }
}
