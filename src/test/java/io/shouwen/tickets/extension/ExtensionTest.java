package io.shouwen.tickets.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.PlainTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** More time: asked for and granted before the time is up, by two. */
class ExtensionTest {

    private static final Kind LIFT = new Kind("LIFT");
    private static final Instant NOW = PlainTicket.at("2026-11-23T14:00");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯", Role.DESK);
    private static final Actor BUTLER = Actor.of(Ids.next(), "陈佳怡", Role.BUTLER);
    private static final Actor MANAGER = Actor.of(Ids.next(), "郑海涛", Role.MANAGER);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "吴敏", Role.SUPERVISOR);

    @Test
    @Clause("4.1.2.3")
    void extension_after_the_due_time_is_refused() {
        Ticket ticket = PlainTicket.opened(Kind.REPAIR, DESK, NOW);
        Instant due = ticket.due().at();
        refused("tickets.rule.extension-too-late", () -> Extension.ask(ticket, DESK, due.plusSeconds(3600), due));
        Extension asked = Extension.ask(ticket, DESK, due.plusSeconds(3600), due.minusSeconds(1));
        refused("tickets.rule.extension-too-late", () -> asked.answer(ticket, SUPERVISOR, true, due));
        refused("tickets.rule.not-lead", () -> asked.answer(ticket, BUTLER, true, NOW));
        refused("tickets.rule.extension-not-later", () -> Extension.ask(ticket, DESK, due, NOW));
    }

    @Test
    @Clause("4.1.2.3")
    void who_grants_more_time_the_kind_says_and_by_which_clause() {
        Ticket ticket = PlainTicket.opened(LIFT, DESK, NOW);
        Extension asked = Extension.ask(ticket, DESK, ticket.due().at().plusSeconds(60), NOW);
        assertThat(asked.mayAnswer(ticket, MANAGER)).satisfies(refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("lift.rule.not-supervisor");
            assertThat(refusal.clause()).isEqualTo("4.1.2.2");
        });
        asked.answer(ticket, SUPERVISOR, true, NOW);
    }

    @Test
    void nobody_grants_the_own_request() {
        Ticket ticket = PlainTicket.opened(Kind.REPAIR, DESK, NOW).takeOver(SUPERVISOR, "", NOW);
        Extension asked = Extension.ask(ticket, SUPERVISOR, ticket.due().at().plusSeconds(60), NOW);
        refused("tickets.rule.extension-own", () -> asked.answer(ticket, SUPERVISOR, true, NOW));
    }

    @Test
    void more_time_is_asked_for_before_it_is_up_by_the_owner_or_who_leads() {
        Ticket ticket = PlainTicket.opened(Kind.REPAIR, DESK, NOW);
        assertThat(Extension.mayAsk(ticket, DESK, ticket.due().at().minusSeconds(1)))
                .isNull();
        assertThat(Extension.mayAsk(ticket, SUPERVISOR, NOW)).isNull();
        assertThat(Extension.mayAsk(ticket, DESK, ticket.due().at())).isNotNull();
        assertThat(Extension.mayAsk(ticket, BUTLER, NOW)).isNotNull();
        assertThat(Extension.mayAsk(PlainTicket.settled(Kind.REPAIR, DESK, NOW), DESK, NOW))
                .isNotNull();
    }

    private static void refused(String messageKey, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo(messageKey));
    }
}
