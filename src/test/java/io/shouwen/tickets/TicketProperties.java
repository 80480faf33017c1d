package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people try, in whatever order, a ticket keeps its promises. */
class TicketProperties {

    private static final List<Actor> PEOPLE = List.of(
            Actor.of(Ids.next(), "desk", Role.DESK),
            Actor.of(Ids.next(), "butler", Role.BUTLER),
            Actor.of(Ids.next(), "repair", Role.REPAIR),
            Actor.of(Ids.next(), "head", Role.HEAD),
            Actor.of(Ids.next(), "deputy", Role.HEAD),
            Actor.of(Ids.next(), "cleaning", Role.HEAD),
            Actor.of(Ids.next(), "supervisor", Role.SUPERVISOR),
            Actor.of(Ids.next(), "manager", Role.MANAGER));

    /** With a head and a deputy, with a head alone, vacant. */
    private static final List<HandOver.ToDepartment> DEPARTMENTS = List.of(
            new HandOver.ToDepartment(
                    Ids.next(), Set.of(PEOPLE.get(3).id(), PEOPLE.get(4).id())),
            new HandOver.ToDepartment(Ids.next(), Set.of(PEOPLE.get(5).id())),
            new HandOver.ToDepartment(Ids.next(), Set.of()));

    enum Move {
        OFFER,
        OFFER_DEPARTMENT,
        ACCEPT,
        DECLINE,
        WITHDRAW,
        TAKE_OVER,
        SETTLE,
        CLOSE,
        REOPEN,
        ESCALATE
    }

    record Step(Move move, int by, int other, boolean words) {}

    @Property(tries = 2000)
    void the_chain_is_unbroken_the_first_receiver_stays_and_nothing_closes_without_an_outcome(
            @ForAll("steps") List<Step> steps) {
        Instant now = PlainTicket.at("2026-11-23T09:00");
        Ticket ticket = PlainTicket.opened(Kind.REPAIR, PEOPLE.getFirst(), now);
        UUID first = ticket.firstReceiver();
        for (Step step : steps) {
            now = now.plusSeconds(61);
            Ticket before = ticket;
            try {
                ticket = taken(step, before, now);
            } catch (RuleBroken forbidden) {
                continue;
            }
            assertThat(ticket.firstReceiver()).isEqualTo(first);
            if (!ticket.owner().equals(before.owner())) {
                boolean accepted = step.move() == Move.ACCEPT
                        && Objects.requireNonNull(before.offer()).from().equals(before.owner())
                        && before.offer().to().answers(ticket.owner());
                assertThat(accepted || step.move() == Move.TAKE_OVER).isTrue();
                assertThat(ticket.ownerSince()).isEqualTo(now);
            }
            if (ticket.closure() != null) {
                assertThat(ticket.settlement()).isNotNull();
                assertThat(ticket.closure().outcome().strip()).hasSizeGreaterThanOrEqualTo(2);
            }
            if (ticket.offer() != null) {
                assertThat(ticket.settlement()).isNull();
                assertThat(ticket.offer().from()).isEqualTo(ticket.owner());
                assertThat(ticket.offer().to().answering()).isNotEmpty().doesNotContain(ticket.owner());
            }
            if (before.respondedAt() != null) {
                assertThat(ticket.respondedAt()).isEqualTo(before.respondedAt());
            }
            assertThat(ticket.reopened()).isBetween(before.reopened(), before.reopened() + 1);
        }
    }

    private static Ticket taken(Step step, Ticket t, Instant now) {
        Actor by = PEOPLE.get(step.by());
        return switch (step.move()) {
            case OFFER -> t.offer(by, PEOPLE.get(step.other()).id(), "", now);
            case OFFER_DEPARTMENT ->
                t.offer(by, DEPARTMENTS.get(step.other() % DEPARTMENTS.size()), now.plusSeconds(7200), "", now);
            case ACCEPT -> t.accept(by, now);
            case DECLINE -> t.decline(by);
            case WITHDRAW -> t.withdraw(by);
            case TAKE_OVER -> t.takeOver(by, "", now);
            case SETTLE -> t.settle(by, WayOut.HANDLED, "修好", now);
            case CLOSE -> t.close(by, step.words() ? "修好" : " ", now);
            case REOPEN -> t.reopen(by, t.rules().usual(PlainTicket.RECEPTION).due(now, PlainTicket.RECEPTION));
            case ESCALATE -> t.escalated(1);
        };
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Move.class),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }
}
