package io.shouwen.tickets;

import static io.shouwen.tickets.PlainTicket.RECEPTION;
import static io.shouwen.tickets.PlainTicket.at;
import static io.shouwen.tickets.PlainTicket.opened;
import static io.shouwen.tickets.PlainTicket.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final Instant NOW = at("2026-11-23T14:00");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯", Role.DESK);
    private static final Actor BUTLER = Actor.of(Ids.next(), "陈佳怡", Role.BUTLER);
    private static final Actor MANAGER = Actor.of(Ids.next(), "郑海涛", Role.MANAGER);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "吴敏", Role.SUPERVISOR);

    @Test
    @Clause("4.1.1.2")
    void whoever_takes_it_in_owns_it_until_the_other_accepts() {
        Ticket offered = open(Kind.REPAIR).offer(DESK, BUTLER.id(), "", NOW);
        assertThat(offered.owner()).isEqualTo(DESK.id());
        assertThat(offered.stage()).isEqualTo(Stage.OFFERED);
        Ticket accepted = offered.accept(BUTLER, NOW.plusSeconds(60));
        assertThat(accepted.owner()).isEqualTo(BUTLER.id());
        assertThat(accepted.firstReceiver()).isEqualTo(DESK.id());
        assertThat(accepted.respondedAt()).as("colleagues among themselves").isNull();
    }

    @Test
    @Clause("2.1.3")
    void the_first_response_is_the_first_time_somebody_speaks_with_the_resident() {
        Ticket contacted = open(Kind.REPAIR).contacted(NOW.plusSeconds(60));
        assertThat(contacted.respondedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(contacted.contacted(NOW.plusSeconds(90)).respondedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(open(Kind.REPAIR).settle(DESK, WayOut.HANDLED, "修好", NOW).respondedAt())
                .isNull();
        for (WayOut told : List.of(WayOut.ON_THE_SPOT, WayOut.NOT_OURS)) {
            assertThat(open(Kind.REPAIR).settle(DESK, told, "已说明", NOW).respondedAt())
                    .isEqualTo(NOW);
        }
        Ticket closed =
                open(Kind.REPAIR).settle(DESK, WayOut.HANDLED, "修好", NOW).close(DESK, "好了", NOW);
        refused("tickets.rule.closed", () -> closed.contacted(NOW));
    }

    @Test
    void a_declined_offer_leaves_it_with_its_owner() {
        Ticket ticket = open(Kind.REPAIR).offer(DESK, BUTLER.id(), "", NOW).decline(BUTLER);
        assertThat(ticket.owner()).isEqualTo(DESK.id());
        assertThat(ticket.stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void an_offer_is_answered_by_the_one_it_was_made_to() {
        Ticket offered = open(Kind.REPAIR).offer(DESK, BUTLER.id(), "", NOW);
        refused("tickets.rule.offered-to-other", () -> offered.accept(SUPERVISOR, NOW));
    }

    @Test
    void an_offer_is_withdrawn_by_who_made_it_the_owner_or_who_leads() {
        Ticket offered = open(Kind.REPAIR).offer(SUPERVISOR, BUTLER.id(), "", NOW);
        for (Actor each : List.of(SUPERVISOR, DESK, MANAGER)) {
            assertThat(offered.withdraw(each).stage()).as(each.name()).isEqualTo(Stage.OPEN);
        }
        refused("tickets.rule.not-owner", () -> offered.withdraw(BUTLER));
        Ticket led = opened(Kind.REPAIR, SUPERVISOR, NOW).offer(SUPERVISOR, BUTLER.id(), "", NOW);
        assertThat(led.withdraw(MANAGER).offer()).isNull();
        Actor formerLead = Actor.of(SUPERVISOR.id(), SUPERVISOR.name(), Role.DESK);
        assertThat(offered.withdraw(formerLead).offer()).isNull();
        refused("tickets.rule.no-offer", () -> open(Kind.REPAIR).withdraw(DESK));
    }

    @Test
    void what_another_room_leads_to_its_end_is_not_ended_here() {
        Ticket led = opened(LiftRules.LIFT, DESK, NOW);
        refused("lift.rule.ends-when-freed", () -> led.settle(DESK, WayOut.HANDLED, "救出", NOW));
        Ticket settled = led.settled(BUTLER, WayOut.HANDLED, "救出", NOW);
        refused("lift.rule.ends-when-freed", () -> settled.close(DESK, "救出", NOW));
        refused("lift.rule.ends-when-freed", () -> settled.reopen(DESK, led.due()));
        assertThat(settled.reopened(led.due()).stage()).isEqualTo(Stage.OPEN);
        assertThat(settled.closed(BUTLER, "救出", NOW).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void the_room_that_leads_it_skips_no_step_either() {
        Ticket led = opened(LiftRules.LIFT, DESK, NOW);
        refused("tickets.rule.not-settled", () -> led.closed(BUTLER, "救出", NOW));
        refused("tickets.rule.not-settled", () -> led.reopened(led.due()));
        Ticket settled = led.settled(BUTLER, WayOut.HANDLED, "救出", NOW);
        refused("tickets.rule.settled", () -> settled.settled(BUTLER, WayOut.HANDLED, "救出", NOW));
        refused("tickets.rule.no-outcome", () -> settled.closed(BUTLER, "救", NOW));
        Ticket closed = settled.closed(BUTLER, "救出", NOW);
        refused("tickets.rule.closed", () -> closed.closed(BUTLER, "救出", NOW));
        refused(
                "tickets.rule.already-offered",
                () -> led.offer(DESK, BUTLER.id(), "", NOW).settled(BUTLER, WayOut.HANDLED, "救出", NOW));
    }

    @Test
    void only_the_owner_or_those_who_lead_hand_over() {
        refused("tickets.rule.not-owner", () -> open(Kind.REPAIR).offer(BUTLER, BUTLER.id(), "", NOW));
        assertThat(open(Kind.REPAIR).offer(SUPERVISOR, BUTLER.id(), "", NOW).offer())
                .isNotNull();
    }

    @Test
    void a_supervisor_takes_over_by_name() {
        assertThat(open(Kind.SUGGESTION).takeOver(SUPERVISOR, "", NOW).owner()).isEqualTo(SUPERVISOR.id());
        refused("tickets.rule.not-lead", () -> open(Kind.SUGGESTION).takeOver(BUTLER, "", NOW));
    }

    @Test
    @Clause("4.1.2.3")
    void closing_needs_settling_and_an_outcome() {
        refused("tickets.rule.not-settled", () -> open(Kind.REPAIR).close(DESK, "好了", NOW));
        Ticket settled = open(Kind.REPAIR).settle(DESK, WayOut.HANDLED, "修好", NOW);
        refused("tickets.rule.no-outcome", () -> settled.close(DESK, " ", NOW));
        refused("tickets.rule.not-closer", () -> settled.close(BUTLER, "好了", NOW));
        assertThat(settled.close(SUPERVISOR, "好了", NOW).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void reopening_gives_a_new_deadline_and_counts_where_it_had_been_closed() {
        Ticket settled = open(Kind.REPAIR).settle(DESK, WayOut.HANDLED, "修好", NOW);
        Due again = rules(Kind.REPAIR).usual(RECEPTION).due(NOW.plusSeconds(86_400), RECEPTION);
        assertThat(settled.reopen(DESK, again).reopened()).isZero();
        Ticket reopened = settled.close(DESK, "好了", NOW).reopen(BUTLER, again);
        assertThat(reopened.reopened()).isEqualTo(1);
        assertThat(reopened.stage()).isEqualTo(Stage.OPEN);
        assertThat(reopened.due()).isEqualTo(again);
    }

    @Test
    void where_nobody_waits_for_an_answer_none_is_given() {
        Ticket ticket = opened(LiftRules.LIFT, DESK, NOW);
        refused("tickets.rule.nobody-waits", () -> ticket.contacted(NOW));
    }

    @Test
    void each_kind_has_its_deadline_with_a_reason() {
        assertThat(due(Kind.INQUIRY, "2026-11-23T14:00")).isEqualTo(at("2026-11-23T16:00"));
        assertThat(due(Kind.INQUIRY, "2026-11-23T18:00")).isEqualTo(at("2026-11-24T09:00"));
        assertThat(due(Kind.INQUIRY, "2026-11-23T23:30")).isEqualTo(at("2026-11-24T09:00"));
        assertThat(due(Kind.INQUIRY, "2026-11-23T03:00")).isEqualTo(at("2026-11-23T09:00"));
        assertThat(due(Kind.REPAIR, "2026-11-23T00:10")).isEqualTo(at("2026-11-24T19:00"));
        assertThat(due(Kind.SUGGESTION, "2026-11-30T23:59")).isEqualTo(at("2026-12-03T19:00"));
        assertThat(due(Kind.SUGGESTION, "2026-11-23T14:00")).isEqualTo(at("2026-11-26T19:00"));
        assertThat(due(Kind.HELP, "2026-11-23T23:00")).isEqualTo(at("2026-11-24T01:00"));
        assertThat(open(Kind.SUGGESTION).due().rule()).isEqualTo("tickets.due.days");
        assertThat(open(Kind.PRAISE).due().arguments()).containsExactly("19:00", "3");
    }

    private static Instant due(Kind kind, String local) {
        return rules(kind).usual(RECEPTION).due(at(local), RECEPTION).at();
    }

    private static Ticket open(Kind kind) {
        return opened(kind, DESK, NOW);
    }

    private static void refused(String messageKey, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo(messageKey));
    }
}
