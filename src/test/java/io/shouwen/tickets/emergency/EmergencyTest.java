package io.shouwen.tickets.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Due;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.PlainTicket;
import io.shouwen.tickets.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of an emergency: who declares, confirms, takes and withdraws it, and which deadline applies. */
class EmergencyTest {

    private static final Instant NOW = PlainTicket.at("2026-11-23T02:10");
    private static final Actor DESK = Actor.of(Ids.next(), "林", Role.DESK);
    private static final Actor REPAIR = Actor.of(Ids.next(), "周", Role.REPAIR);
    private static final Actor OTHER = Actor.of(Ids.next(), "吴", Role.REPAIR);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "陈", Role.SUPERVISOR);
    private static final Actor RESIDENT = new Actor.Resident(Ids.next(), "王女士");

    private final Ticket ticket = PlainTicket.opened(Kind.REPAIR, REPAIR, NOW);

    @Test
    void it_must_be_taken_in_five_minutes_answered_in_fifteen_and_over_in_thirty() {
        EmergencyRule rule = EmergencyRule.USUAL;
        assertThat(declared(DESK).takeBy()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(rule.takeByAll(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(rule.respondBy(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(rule.due(NOW))
                .isEqualTo(new Due(NOW.plus(Duration.ofMinutes(30)), EmergencyRule.REASON, List.of("30")));
    }

    @Test
    void an_earlier_deadline_and_one_of_a_leading_room_stay() {
        Due soon = new Due(NOW.plusSeconds(60), "tickets.due.hours", List.of("2"));
        assertThat(EmergencyRule.USUAL.due(ticket.extended(soon), NOW)).isEqualTo(soon);
        assertThat(EmergencyRule.USUAL.due(ticket, NOW)).isEqualTo(EmergencyRule.USUAL.due(NOW));
        Ticket led = PlainTicket.opened(new Kind("LIFT"), REPAIR, NOW);
        assertThat(EmergencyRule.USUAL.due(led, NOW)).isEqualTo(led.due());
    }

    @Test
    void what_is_one_already_or_is_settled_cannot_be_declared_one() {
        assertThat(Emergency.mayDeclare(ticket)).isNull();
        assertThat(refusal(Emergency.mayDeclare(urgent(declared(DESK))))).isEqualTo("tickets.rule.emergency-already");
        Ticket settled = PlainTicket.settled(Kind.REPAIR, DESK, NOW);
        assertThatThrownBy(() -> Emergency.declared(settled, DESK, "leak", "", EmergencyRule.USUAL, null, NOW))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void only_a_residents_claim_is_confirmed_and_once() {
        assertThat(declared(DESK).by()).isEqualTo(DESK.id());
        assertThat(refusal(declared(DESK).mayConfirm())).isEqualTo("tickets.rule.emergency-confirmed");
        Emergency claim = declared(RESIDENT);
        assertThat(claim.claimed()).isTrue();
        Emergency confirmed = claim.confirm(DESK, NOW);
        assertThat(confirmed.claimed()).isFalse();
        assertThat(confirmed.confirmed()).isEqualTo(new Emergency.Answer(DESK.id(), NOW));
        assertThatThrownBy(() -> confirmed.confirm(DESK, NOW)).isInstanceOf(RuleBroken.class);
        Emergency withdrawn = claim.withdraw(urgent(claim), DESK, "误报", NOW);
        assertThat(withdrawn.claimed()).isFalse();
    }

    @Test
    void the_first_one_takes_it() {
        Emergency taken = declared(DESK).take(REPAIR, NOW);
        assertThat(taken.taken()).isEqualTo(new Emergency.Answer(REPAIR.id(), NOW));
        assertThat(refusal(taken.mayTake())).isEqualTo("tickets.rule.emergency-taken");
        assertThatThrownBy(() -> taken.take(OTHER, NOW)).isInstanceOf(RuleBroken.class);
        Emergency withdrawn = declared(DESK).withdraw(urgent(declared(DESK)), DESK, "误报", NOW);
        assertThat(refusal(withdrawn.mayTake())).isEqualTo("tickets.rule.emergency-withdrawn");
    }

    @Test
    void owner_desk_and_who_leads_withdraw_it_with_a_reason_and_once() {
        Emergency declared = declared(DESK);
        Ticket urgent = urgent(declared);
        assertThat(declared.mayWithdraw(urgent, DESK)).isNull();
        assertThat(declared.mayWithdraw(urgent, SUPERVISOR)).isNull();
        assertThat(declared.mayWithdraw(urgent, REPAIR)).as("the owner").isNull();
        assertThat(refusal(declared.mayWithdraw(urgent, OTHER))).isEqualTo("tickets.rule.not-owner");
        assertThatThrownBy(() -> declared.withdraw(urgent, DESK, " 误 ", NOW))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        no -> assertThat(no.messageKey()).isEqualTo("tickets.rule.emergency-no-reason"));
        Emergency withdrawn = declared.withdraw(urgent, DESK, "误报", NOW);
        assertThat(withdrawn.withdrawn()).isEqualTo(new Emergency.Answer(DESK.id(), NOW));
        assertThat(refusal(withdrawn.mayWithdraw(urgent, DESK))).isEqualTo("tickets.rule.emergency-withdrawn");
        assertThat(refusal(declared.mayWithdraw(PlainTicket.settled(Kind.REPAIR, DESK, NOW), DESK)))
                .isEqualTo("tickets.rule.settled");
    }

    @Test
    void withdrawn_it_has_its_former_deadline_unless_an_extension_was_granted_meanwhile() {
        Emergency declared = declared(DESK);
        assertThat(declared.dueAfter(urgent(declared))).isEqualTo(ticket.due());
        Due granted = new Due(NOW.plusSeconds(7200), "tickets.due.extended", List.of());
        assertThat(declared.dueAfter(urgent(declared).extended(granted))).isEqualTo(granted);
    }

    private Emergency declared(Actor by) {
        return Emergency.declared(ticket, by, "leak", "", EmergencyRule.USUAL, null, NOW);
    }

    private Ticket urgent(Emergency e) {
        return ticket.urgent(e.id(), EmergencyRule.USUAL.due(NOW));
    }

    private static String refusal(RuleBroken no) {
        return no.messageKey();
    }
}
