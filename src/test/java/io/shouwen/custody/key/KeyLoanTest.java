package io.shouwen.custody.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyLoanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ReceptionHours HOURS = new ReceptionHours(LocalTime.of(8, 30), LocalTime.of(18, 0), ZONE);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Actor DESK = Actor.of(new UUID(9, 1), "林晓雯", Role.DESK);
    private static final Actor SUPERVISOR = Actor.of(new UUID(9, 2), "周敏", Role.SUPERVISOR);

    @Test
    void a_key_is_due_as_agreed_within_the_day() {
        assertThat(loan("2026-11-30T10:00", "2026-11-30T15:00").due(HOURS)).isEqualTo(at("2026-11-30T15:00"));
        assertThat(loan("2026-11-30T10:00", "2026-11-30T18:00").due(HOURS)).isEqualTo(at("2026-11-30T18:00"));
    }

    @Test
    void over_a_night_without_leave_it_is_due_at_closing_time() {
        KeyLoan loan = loan("2026-11-30T10:00", "2026-12-02T15:00");
        assertThat(loan.due(HOURS)).isEqualTo(at("2026-11-30T18:00"));
        assertThat(loan.over(MONDAY).due(HOURS)).isEqualTo(at("2026-12-01T18:00"));
        assertThat(loan.over(MONDAY).over(MONDAY.plusDays(1)).due(HOURS)).isEqualTo(at("2026-12-02T15:00"));
        assertThat(loan.over(MONDAY.plusDays(1)).due(HOURS)).isEqualTo(at("2026-11-30T18:00"));
    }

    @Test
    void lent_in_the_night_it_is_back_by_opening_time() {
        assertThat(loan("2026-11-30T22:00", "2026-11-30T23:00").due(HOURS)).isEqualTo(at("2026-11-30T23:00"));
        assertThat(loan("2026-11-30T22:00", "2026-12-01T12:00").due(HOURS)).isEqualTo(at("2026-12-01T08:30"));
        assertThat(loan("2026-11-30T06:00", "2026-11-30T12:00").due(HOURS)).isEqualTo(at("2026-11-30T08:30"));
        assertThat(loan("2026-11-30T18:00", "2026-12-01T12:00").due(HOURS)).isEqualTo(at("2026-12-01T08:30"));
        assertThat(loan("2026-11-30T08:30", "2026-11-30T12:00").due(HOURS)).isEqualTo(at("2026-11-30T12:00"));
    }

    @Test
    void a_desk_that_never_closes_has_no_nights() {
        ReceptionHours always = new ReceptionHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZONE);
        assertThat(loan("2026-11-30T10:00", "2026-12-02T15:00").due(always)).isEqualTo(at("2026-12-02T15:00"));
    }

    @Test
    void the_night_is_named_by_the_day_it_begins() {
        assertThat(KeyLoan.night(HOURS, at("2026-11-30T17:00"))).isEqualTo(MONDAY);
        assertThat(KeyLoan.night(HOURS, at("2026-12-01T08:29"))).isEqualTo(MONDAY);
        assertThat(KeyLoan.night(HOURS, at("2026-12-01T08:30"))).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void only_a_supervisor_lets_a_key_stay_out_once_a_night_and_while_it_is_out() {
        KeyLoan loan = loan("2026-11-30T10:00", "2026-12-02T15:00");
        assertThat(key(loan.mayStayOut(MONDAY, DESK))).isEqualTo("custody.key.rule.supervisor-only");
        assertThat(loan.mayStayOut(MONDAY, SUPERVISOR)).isNull();
        assertThat(key(loan.over(MONDAY).mayStayOut(MONDAY, SUPERVISOR))).isEqualTo("custody.key.rule.night-approved");
        assertThat(loan.over(MONDAY).mayStayOut(MONDAY.plusDays(1), SUPERVISOR)).isNull();
        KeyLoan back = new KeyLoan(
                loan.id(), loan.key(), null, loan.lender(), loan.lentAt(), loan.until(), loan.until(), Set.of());
        assertThat(key(back.mayStayOut(MONDAY, SUPERVISOR))).isEqualTo("custody.rule.not-out");
    }

    /** Whatever was agreed: never due before it went out, never later than agreed, never in a night without leave. */
    @Property
    void it_is_never_due_later_than_agreed_nor_beyond_the_first_closing_time(
            @ForAll @IntRange(max = 2879) int lentMinute, @ForAll @IntRange(min = 1, max = 10_000) int minutes) {
        Instant lent = MONDAY.atStartOfDay(ZONE).toInstant().plusSeconds(60L * lentMinute);
        Instant until = lent.plusSeconds(60L * minutes);
        Instant due = new KeyLoan(new UUID(5, 1), new UUID(6, 1), null, new UUID(9, 1), lent, until, null, Set.of())
                .due(HOURS);
        assertThat(due).isAfter(lent).isBeforeOrEqualTo(until);
        LocalDateTime local = LocalDateTime.ofInstant(due, ZONE);
        boolean open = !local.toLocalTime().isBefore(HOURS.opensAt())
                && !local.toLocalTime().isAfter(HOURS.closesAt());
        assertThat(open || due.equals(until)).isTrue();
        assertThat(due).isBeforeOrEqualTo(lent.plusSeconds(60 * 60 * 24));
    }

    private static KeyLoan loan(String lent, String until) {
        return new KeyLoan(new UUID(5, 1), new UUID(6, 1), null, new UUID(9, 1), at(lent), at(until), null, Set.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static @Nullable String key(@Nullable RuleBroken refusal) {
        return refusal == null ? null : refusal.messageKey();
    }
}
