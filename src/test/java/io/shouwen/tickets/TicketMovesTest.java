package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.view.Moves;
import io.shouwen.tickets.view.TicketPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A page offers what the rules let through to whoever reads it, and nothing else. */
class TicketMovesTest {

    private static final Instant NOW = TicketTest.at("2026-11-23T14:00");
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
                    Moves offered = moves(ticket, me, false, NOW);
                    Map<String, Runnable> moves = tried(ticket, me);
                    moves.forEach((name, move) -> assertThat(offered.allow(name))
                            .as("%s %s %s for %s", kind, ticket.stage(), name, me.name())
                            .isEqualTo(letThrough(move)));
                }
            }
        }
    }

    @Test
    void whoever_only_looks_is_offered_nothing() {
        assertThat(stages(Kind.REPAIR))
                .allMatch(ticket -> moves(ticket, QUALITY, false, NOW).none());
        assertThat(moves(open(Kind.REPAIR), OTHER, false, NOW).allow("comment")).isTrue();
    }

    @Test
    void more_time_is_asked_for_once_and_before_it_is_up() {
        Ticket ticket = open(Kind.REPAIR);
        assertThat(moves(ticket, OWNER, false, ticket.due().at().minusSeconds(1))
                        .allow("extension"))
                .isTrue();
        assertThat(moves(ticket, SUPERVISOR, false, NOW).allow("extension")).isTrue();
        assertThat(moves(ticket, OWNER, false, ticket.due().at()).allow("extension"))
                .isFalse();
        assertThat(moves(ticket, OWNER, true, NOW).allow("extension")).isFalse();
        assertThat(moves(ticket, OTHER, false, NOW).allow("extension")).isFalse();
        assertThat(moves(settled(Kind.REPAIR), OWNER, false, NOW).allow("extension"))
                .isFalse();
    }

    @Test
    void more_time_is_granted_by_who_may_where_it_was_asked_for_and_not_to_oneself() {
        assertThat(moves(open(Kind.REPAIR), SUPERVISOR, true, NOW).allow("extension-answer"))
                .isTrue();
        assertThat(moves(open(Kind.REPAIR), SUPERVISOR, false, NOW).allow("extension-answer"))
                .isFalse();
        assertThat(moves(open(Kind.REPAIR), OWNER, true, NOW).allow("extension-answer"))
                .isFalse();
        assertThat(moves(open(LiftRules.LIFT), MANAGER, true, NOW).allow("extension-answer"))
                .isFalse();
        Actor asker = Actor.of(OWNER.id(), OWNER.name(), Role.SUPERVISOR);
        assertThat(moves(open(Kind.REPAIR), asker, true, NOW).allow("extension-answer"))
                .isFalse();
    }

    @Test
    void what_is_open_is_escalated_up_to_the_second_level_and_its_details_filled_in() {
        Ticket ticket = open(Kind.REPAIR);
        assertThat(moves(ticket.escalated(1), OTHER, false, NOW).allow("escalation"))
                .isTrue();
        assertThat(moves(ticket.escalated(2), OTHER, false, NOW).allow("escalation"))
                .isFalse();
        assertThat(moves(ticket, OTHER, false, NOW).allow("details")).isTrue();
        assertThat(moves(offered(Kind.REPAIR), OTHER, false, NOW).allow("details"))
                .isTrue();
        assertThat(moves(settled(Kind.REPAIR), OTHER, false, NOW).allow("details"))
                .isFalse();
    }

    @Test
    void a_closed_ticket_is_opened_again_by_anybody_and_a_settled_one_by_its_owner_or_a_lead() {
        assertThat(moves(closed(Kind.REPAIR), OTHER, false, NOW).allow("reopening"))
                .isTrue();
        assertThat(moves(settled(Kind.REPAIR), OTHER, false, NOW).allow("reopening"))
                .isFalse();
        assertThat(moves(settled(Kind.REPAIR), OWNER, false, NOW).allow("reopening"))
                .isTrue();
        assertThat(moves(settled(Kind.REPAIR), MANAGER, false, NOW).allow("reopening"))
                .isTrue();
        assertThat(moves(open(Kind.REPAIR), OWNER, false, NOW).allow("reopening"))
                .isFalse();
        assertThat(moves(closed(LiftRules.LIFT), OWNER, false, NOW).allow("reopening"))
                .isFalse();
    }

    @Test
    void the_resident_is_asked_about_what_is_closed_and_not_where_nobody_waits() {
        assertThat(moves(closed(Kind.REPAIR), OTHER, false, NOW).allow("satisfaction-link"))
                .isTrue();
        assertThat(moves(settled(Kind.REPAIR), OTHER, false, NOW).allow("satisfaction-link"))
                .isFalse();
        assertThat(moves(closed(LiftRules.LIFT), OTHER, false, NOW).allow("satisfaction-link"))
                .isFalse();
    }

    @Test
    void asking_back_is_offered_where_it_is_due_to_who_had_no_part_in_the_work() {
        FollowUp due = new FollowUp(Ids.next(), Ids.next(), Ids.next(), SUPERVISOR.id(), BUTLER.id(), false, 0);
        Ticket closed = closed(Kind.REPAIR);
        assertThat(TicketQueries.moves(closed, OTHER, null, due, NOW).allow("follow-up"))
                .isTrue();
        assertThat(TicketQueries.moves(closed, BUTLER, null, due, NOW).allow("follow-up"))
                .isFalse();
        assertThat(TicketQueries.moves(closed, OTHER, null, null, NOW).allow("follow-up"))
                .isFalse();
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

    private static Moves moves(Ticket ticket, Actor me, boolean extensionAsked, Instant now) {
        Extension asked = new Extension(
                Ids.next(), OWNER.id(), ticket.due().at(), ticket.due().at().plusSeconds(60));
        return TicketQueries.moves(
                ticket,
                me,
                extensionAsked
                        ? new TicketQueries.Asked(asked, new TicketPage.Extension("林晓雯", "等配件", asked.toDue()))
                        : null,
                null,
                now);
    }

    private static List<Ticket> stages(Kind kind) {
        Ticket byLead = open(kind).offer(SUPERVISOR, BUTLER.id(), "", NOW);
        return List.of(open(kind), offered(kind), byLead, settled(kind), closed(kind));
    }

    private static Ticket open(Kind kind) {
        return TicketTest.opened(kind, OWNER, NOW);
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
