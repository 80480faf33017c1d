package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page asks before it offers a move is what the move itself asks. */
class TicketMovesTest {

    private static final Instant NOW = PlainTicket.at("2026-11-23T14:00");
    private static final Actor OWNER = Actor.of(Ids.next(), "林晓雯", Role.DESK);
    private static final Actor BUTLER = Actor.of(Ids.next(), "陈佳怡", Role.BUTLER);
    private static final Actor OTHER = Actor.of(Ids.next(), "别的管家", Role.BUTLER);
    private static final Actor MANAGER = Actor.of(Ids.next(), "郑海涛", Role.MANAGER);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "吴敏", Role.SUPERVISOR);
    private static final Actor QUALITY = Actor.of(Ids.next(), "品质", Role.QUALITY);

    @Test
    void a_move_is_offered_to_everybody_whom_the_rules_let_make_it_and_to_nobody_else() {
        for (Kind kind : new Kind[] {Kind.REPAIR, LiftRules.LIFT}) {
            for (Ticket ticket : stages(kind)) {
                for (Actor me : List.of(OWNER, BUTLER, OTHER, MANAGER, SUPERVISOR)) {
                    Map<String, @Nullable RuleBroken> may = may(ticket, me);
                    Map<String, Runnable> moves = tried(ticket, me);
                    moves.forEach((name, move) -> assertThat(may.get(name) == null)
                            .as("%s %s %s for %s", kind, ticket.stage(), name, me.name())
                            .isEqualTo(letThrough(move)));
                }
            }
        }
    }

    @Test
    void the_details_of_what_is_in_work_are_filled_in() {
        Ticket ticket = open(Kind.REPAIR);
        assertThat(ticket.mayRewrite()).isNull();
        assertThat(offered(Kind.REPAIR).mayRewrite()).isNull();
        assertThat(settled(Kind.REPAIR).mayRewrite()).isNotNull();
    }

    @Test
    void a_closed_ticket_is_opened_again_by_anybody_and_a_settled_one_by_its_owner_or_a_lead() {
        assertThat(closed(Kind.REPAIR).mayReopen(OTHER)).isNull();
        assertThat(settled(Kind.REPAIR).mayReopen(OTHER)).isNotNull();
        assertThat(settled(Kind.REPAIR).mayReopen(OWNER)).isNull();
        assertThat(settled(Kind.REPAIR).mayReopen(MANAGER)).isNull();
        assertThat(open(Kind.REPAIR).mayReopen(OWNER)).isNotNull();
        assertThat(closed(LiftRules.LIFT).mayReopen(OWNER)).isNotNull();
    }

    @Test
    void whoever_only_reads_works_on_no_ticket() {
        assertThat(Colleagues.works(QUALITY)).isFalse();
        assertThat(Colleagues.works(OTHER)).isTrue();
    }

    /** Each move as it is made, those that end a ticket only where no other room leads it. */
    private static Map<String, Runnable> tried(Ticket ticket, Actor me) {
        return new TreeMap<>(Map.of(
                "hand-over", () -> ticket.offer(me, Ids.next(), "", NOW),
                "answer", () -> ticket.accept(me, NOW),
                "withdrawal", () -> ticket.withdraw(me),
                "take-over", () -> ticket.takeOver(me, "", NOW),
                "contact", () -> ticket.contacted(NOW),
                "settlement", () -> ticket.settle(me, WayOut.values()[0], "修好了", NOW),
                "closure", () -> ticket.close(me, "已修复", NOW),
                "reopening", () -> ticket.reopen(me, ticket.due())));
    }

    private static boolean letThrough(Runnable move) {
        try {
            move.run();
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private static Map<String, @Nullable RuleBroken> may(Ticket ticket, Actor me) {
        Map<String, @Nullable RuleBroken> may = new HashMap<>();
        may.put("hand-over", ticket.mayOffer(me));
        may.put("answer", ticket.mayAnswer(me));
        may.put("withdrawal", ticket.mayWithdraw(me));
        may.put("take-over", ticket.mayTakeOver(me));
        may.put("contact", ticket.mayContact());
        may.put("settlement", ticket.maySettle(me));
        may.put("closure", ticket.mayClose(me));
        may.put("reopening", ticket.mayReopen(me));
        return may;
    }

    private static List<Ticket> stages(Kind kind) {
        Ticket byLead = open(kind).offer(SUPERVISOR, BUTLER.id(), "", NOW);
        return List.of(open(kind), offered(kind), byLead, settled(kind), closed(kind));
    }

    private static Ticket open(Kind kind) {
        return PlainTicket.opened(kind, OWNER, NOW);
    }

    private static Ticket offered(Kind kind) {
        return open(kind).offer(OWNER, BUTLER.id(), "", NOW);
    }

    private static Ticket settled(Kind kind) {
        return open(kind).settled(OWNER, WayOut.values()[0], "修好了", NOW);
    }

    private static Ticket closed(Kind kind) {
        return settled(kind).closed(OWNER, "已修复", NOW);
    }
}
