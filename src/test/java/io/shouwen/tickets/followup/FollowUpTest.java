package io.shouwen.tickets.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.PlainTicket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who asks back. */
class FollowUpTest {

    private static final Instant NOW = PlainTicket.at("2026-11-23T14:00");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯", Role.DESK);
    private static final Actor BUTLER = Actor.of(Ids.next(), "陈佳怡", Role.BUTLER);
    private static final Actor MANAGER = Actor.of(Ids.next(), "郑海涛", Role.MANAGER);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "吴敏", Role.SUPERVISOR);

    @Test
    @Clause("2.1.6")
    void neither_the_worker_nor_the_closer_asks_back() {
        FollowUp due = new FollowUp(Ids.next(), Ids.next(), Ids.next(), SUPERVISOR.id(), BUTLER.id(), false, 0, NOW);
        assertThat(due.mayCall(BUTLER))
                .extracting(RuleBroken::messageKey)
                .isEqualTo("tickets.rule.follow-up-by-worker");
        assertThat(due.mayCall(SUPERVISOR))
                .extracting(RuleBroken::messageKey)
                .isEqualTo("tickets.rule.follow-up-by-closer");
        assertThat(due.mayCall(DESK)).isNull();
        FollowUp done = new FollowUp(Ids.next(), Ids.next(), Ids.next(), SUPERVISOR.id(), BUTLER.id(), true, 1, NOW);
        assertThat(done.mayCall(DESK)).extracting(RuleBroken::messageKey).isEqualTo("tickets.rule.followed-up");
    }

    @Test
    @Clause("2.1.3")
    void the_resident_is_asked_about_what_is_closed_and_not_where_nobody_waits() {
        assertThat(FollowUp.mayAskHowItWas(PlainTicket.closed(Kind.REPAIR, DESK, NOW)))
                .isNull();
        assertThat(FollowUp.mayAskHowItWas(PlainTicket.settled(Kind.REPAIR, DESK, NOW)))
                .extracting(RuleBroken::messageKey)
                .isEqualTo("tickets.rule.not-closed");
        assertThat(FollowUp.mayAskHowItWas(PlainTicket.closed(new Kind("LIFT"), DESK, NOW)))
                .extracting(RuleBroken::messageKey)
                .isEqualTo("tickets.rule.nobody-waits");
    }
}
