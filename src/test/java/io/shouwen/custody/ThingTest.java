package io.shouwen.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.Thing.Arrival;
import io.shouwen.custody.Thing.Kind;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThingTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
    private static final Actor DESK = Actor.of(new UUID(9, 1), "林晓雯", Role.DESK);
    private static final Actor SUPERVISOR = Actor.of(new UUID(9, 2), "周敏", Role.SUPERVISOR);
    private static final Receiver FITTER = new Receiver("王师傅", "13800001111", "电梯维保", new UUID(7, 1));

    @Test
    void a_parcel_lies_in_a_slot_and_a_key_on_a_hook() {
        assertThat(slot(1, 0).mayHold(Kind.PARCEL)).isNull();
        assertThat(slot(1, 0).mayHold(Kind.ITEM)).isNull();
        assertThat(key(slot(1, 0).mayHold(Kind.KEY))).isEqualTo("custody.rule.hook");
        assertThat(hook(1).mayHold(Kind.KEY)).isNull();
        assertThat(key(hook(1).mayHold(Kind.PARCEL))).isEqualTo("custody.rule.slot");
        Place shelf = new Place(new UUID(1, 9), new UUID(1, 8), Place.Kind.SHELF, "A-03", "", 0, 0, null);
        assertThat(key(shelf.mayHold(Kind.PARCEL))).isEqualTo("custody.rule.slot");
    }

    @Test
    void a_full_or_closed_slot_takes_nothing() {
        assertThat(slot(2, 1).mayHold(Kind.PARCEL)).isNull();
        assertThat(key(slot(2, 2).mayHold(Kind.PARCEL))).isEqualTo("custody.rule.place-full");
        Place closed = new Place(new UUID(1, 3), new UUID(1, 9), Place.Kind.SLOT, "A-1-3", "", 5, 0, NOON);
        assertThat(key(closed.mayHold(Kind.PARCEL))).isEqualTo("custody.rule.place-closed");
        assertThatThrownBy(() -> Thing.receive(id(), arrival(Kind.PARCEL, 1), closed, DESK, NOON))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_parcel_is_handed_out_once_to_a_named_person_who_signs() {
        Thing parcel = received(Kind.PARCEL, 1);
        assertThatThrownBy(() -> parcel.handOut(id(), new Receiver("  ", "", "", new UUID(7, 1)), DESK, NOON))
                .hasMessageContaining("custody.rule.no-name");
        assertThatThrownBy(() -> parcel.handOut(id(), new Receiver("王芳", "", "", null), DESK, NOON))
                .hasMessageContaining("custody.rule.no-signature");
        Thing gone = after(parcel, parcel.handOut(id(), FITTER, DESK, NOON));
        assertThat(gone.now().gone()).isTrue();
        assertThat(gone.now().place()).isNull();
        assertThat(key(gone.mayLeave())).isEqualTo("custody.rule.gone");
        assertThat(key(gone.mayMove())).isEqualTo("custody.rule.not-here");
    }

    @Test
    void a_parcel_is_never_lent_and_goes_back_to_the_courier_only_with_a_reason() {
        Thing parcel = received(Kind.PARCEL, 1);
        assertThat(key(parcel.mayLend(1))).isEqualTo("custody.rule.not-lent");
        assertThatThrownBy(() -> parcel.giveBack(id(), Receiver.NOBODY, " ", DESK, NOON))
                .hasMessageContaining("custody.rule.no-reason");
        assertThat(parcel.giveBack(id(), Receiver.NOBODY, "包装破损", DESK, NOON).movement())
                .isEqualTo(Movement.RETURN);
    }

    @Test
    void a_ring_of_keys_comes_back_piece_by_piece() {
        Thing ring = received(Kind.KEY, 3);
        Step lent = ring.lend(id(), 3, FITTER, "检修水泵", EVENING, DESK, NOON);
        Thing out = after(ring, lent);
        assertThat(out.now()).isEqualTo(new Balance(2, 0, 3, null));
        assertThat(key(out.mayLend(1))).isEqualTo("custody.rule.not-here");
        Thing two = after(out, out.comeBack(id(), lent.id(), 2, hook(1), FITTER, DESK, EVENING));
        assertThat(two.now()).isEqualTo(new Balance(3, 2, 1, hook(1).id()));
        assertThat(two.out(lent.id())).isEqualTo(1);
        assertThat(key(two.mayComeBack(lent.id(), 2))).isEqualTo("custody.rule.pieces");
        assertThat(key(two.mayComeBack(lent.id(), 0))).isEqualTo("custody.rule.pieces");
        assertThat(key(two.mayLeave())).isEqualTo("custody.rule.still-out");
        assertThatThrownBy(() -> two.comeBack(id(), lent.id(), 1, hook(2), FITTER, DESK, EVENING))
                .hasMessageContaining("custody.rule.rest-elsewhere");
        Thing whole = after(two, two.comeBack(id(), lent.id(), 1, hook(1), FITTER, DESK, EVENING));
        assertThat(whole.now()).isEqualTo(new Balance(4, 3, 0, hook(1).id()));
        assertThat(key(whole.mayComeBack(lent.id(), 1))).isEqualTo("custody.rule.not-out");
        assertThat(whole.mayLeave()).isNull();
    }

    @Test
    void keys_go_out_to_a_named_person_with_a_purpose_and_a_time_to_come() {
        Thing ring = received(Kind.KEY, 2);
        assertThatThrownBy(() -> ring.lend(id(), 1, FITTER, "", EVENING, DESK, NOON))
                .hasMessageContaining("custody.rule.no-reason");
        assertThatThrownBy(() -> ring.lend(id(), 1, FITTER, "检修", NOON, DESK, NOON))
                .hasMessageContaining("custody.rule.until-past");
        assertThatThrownBy(() -> ring.lend(id(), 1, Receiver.NOBODY, "检修", EVENING, DESK, NOON))
                .hasMessageContaining("custody.rule.no-name");
        assertThat(key(ring.mayLend(0))).isEqualTo("custody.rule.pieces");
        assertThat(key(ring.mayLend(3))).isEqualTo("custody.rule.pieces");
        assertThat(ring.mayLend(2)).isNull();
    }

    @Test
    void whoever_brings_keys_back_is_named() {
        Thing ring = received(Kind.KEY, 1);
        Step lent = ring.lend(id(), 1, FITTER, "检修", EVENING, DESK, NOON);
        Thing out = after(ring, lent);
        assertThatThrownBy(() -> out.comeBack(id(), lent.id(), 1, hook(1), Receiver.NOBODY, DESK, EVENING))
                .hasMessageContaining("custody.rule.no-name");
        assertThatThrownBy(() -> out.comeBack(id(), lent.id(), 1, slot(1, 0), FITTER, DESK, EVENING))
                .hasMessageContaining("custody.rule.hook");
    }

    @Test
    void a_loan_is_overdue_after_its_time() {
        Loan loan = new Loan(id(), 1, EVENING, FITTER);
        assertThat(loan.overdue(EVENING)).isFalse();
        assertThat(loan.overdue(EVENING.plusMillis(1))).isTrue();
    }

    @Test
    void only_a_leader_writes_off_and_says_why() {
        Thing ring = received(Kind.KEY, 2);
        assertThatThrownBy(() -> ring.writeOff(id(), null, "找不到", DESK, NOON))
                .hasMessageContaining("custody.rule.leader-only");
        assertThatThrownBy(() -> ring.writeOff(id(), null, " ", SUPERVISOR, NOON))
                .hasMessageContaining("custody.rule.no-reason");
        Step lent = ring.lend(id(), 1, FITTER, "检修", EVENING, DESK, NOON);
        Thing out = after(ring, lent);
        Thing lost = after(out, out.writeOff(id(), lent.id(), "维保公司丢失", SUPERVISOR, EVENING));
        assertThat(lost.now()).isEqualTo(new Balance(3, 1, 0, hook(1).id()));
        Thing none = after(lost, lost.writeOff(id(), null, "锁已更换", SUPERVISOR, EVENING));
        assertThat(none.now().gone()).isTrue();
        assertThatThrownBy(() -> none.writeOff(id(), null, "再次", SUPERVISOR, EVENING))
                .hasMessageContaining("custody.rule.not-here");
    }

    @Test
    void a_thing_moves_to_another_place_with_all_that_lies_here() {
        Thing item = received(Kind.ITEM, 1);
        Place other = new Place(new UUID(1, 5), new UUID(1, 9), Place.Kind.SLOT, "A-1-5", "", 2, 1, null);
        Step moved = item.move(id(), other, DESK, NOON);
        assertThat(moved.pieces()).isEqualTo(1);
        assertThat(after(item, moved).now()).isEqualTo(new Balance(2, 1, 0, other.id()));
        assertThatThrownBy(() -> item.move(id(), hook(1), DESK, NOON)).hasMessageContaining("custody.rule.slot");
    }

    /** Whatever is tried, the pieces add up and what is refused changes nothing. */
    @Property
    void pieces_always_add_up(
            @ForAll @IntRange(min = 1, max = 5) int pieces,
            @ForAll @Size(max = 40) List<@IntRange(max = 19) Integer> tries) {
        Thing ring = received(Kind.KEY, pieces);
        int lost = 0;
        for (int attempt : tries) {
            int wanted = attempt % 4;
            Thing now = ring;
            Loan loan = ring.loans().isEmpty()
                    ? null
                    : ring.loans().get(attempt % ring.loans().size());
            Step step = tried(() -> switch (attempt / 4) {
                case 0 -> now.lend(id(), wanted, FITTER, "检修", EVENING, DESK, NOON);
                case 1 -> loan == null ? null : now.comeBack(id(), loan.id(), wanted, hook(1), FITTER, DESK, NOON);
                case 2 -> now.move(id(), hook(2 + wanted), DESK, NOON);
                case 3 -> now.writeOff(id(), loan == null || wanted == 0 ? null : loan.id(), "丢失", SUPERVISOR, NOON);
                default -> now.handOut(id(), FITTER, DESK, NOON);
            });
            if (step != null) {
                boolean left = step.movement() == Movement.WRITE_OFF || step.movement() == Movement.HAND_OUT;
                lost += left ? step.pieces() : 0;
                ring = after(ring, step);
            }
            Balance balance = ring.now();
            assertThat(balance.inside() + balance.abroad() + lost).isEqualTo(pieces);
            assertThat(balance.inside()).isNotNegative();
            assertThat(balance.abroad())
                    .isEqualTo(ring.loans().stream().mapToInt(Loan::out).sum());
            assertThat(balance.place() == null).isEqualTo(balance.inside() == 0);
        }
    }

    private interface Attempt {
        @Nullable
        Step made();
    }

    private static @Nullable Step tried(Attempt attempt) {
        try {
            return attempt.made();
        } catch (RuleBroken refused) {
            return null;
        }
    }

    /** The thing as the store would read it after the step. */
    private static Thing after(Thing thing, Step step) {
        List<Loan> loans = new ArrayList<>();
        for (Loan loan : thing.loans()) {
            int out = loan.out() - (loan.id().equals(step.loan()) ? step.pieces() : 0);
            if (out > 0) {
                loans.add(new Loan(loan.id(), out, loan.until(), loan.receiver()));
            }
        }
        if (step.movement() == Movement.LEND) {
            loans.add(new Loan(step.id(), step.pieces(), EVENING, step.receiver()));
        }
        return new Thing(
                thing.id(), thing.kind(), thing.tag(), thing.label(), null, thing.pieces(), step.after(), loans);
    }

    private static Thing received(Kind kind, int pieces) {
        Arrival arrival = arrival(kind, pieces);
        Step in = Thing.receive(id(), arrival, kind == Kind.KEY ? hook(1) : slot(3, 0), DESK, NOON);
        return new Thing(arrival.id(), kind, arrival.tag(), arrival.label(), null, pieces, in.after(), List.of());
    }

    private static Arrival arrival(Kind kind, int pieces) {
        return new Arrival(id(), kind, "SF1234567890", "顺丰包裹", null, pieces);
    }

    private static Place slot(int capacity, int holds) {
        return new Place(new UUID(1, 2), new UUID(1, 9), Place.Kind.SLOT, "A-1-2", "", capacity, holds, null);
    }

    private static Place hook(int number) {
        return new Place(new UUID(2, number), new UUID(2, 99), Place.Kind.HOOK, "K-" + number, "", 1, 0, null);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static @Nullable String key(@Nullable RuleBroken refusal) {
        return refusal == null ? null : refusal.messageKey();
    }
}
