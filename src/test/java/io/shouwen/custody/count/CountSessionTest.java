package io.shouwen.custody.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.Place;
import io.shouwen.custody.Thing;
import io.shouwen.custody.count.CountPlan.Rhythm;
import io.shouwen.custody.count.CountSession.How;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("4.1.2.8")
class CountSessionTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Actor DESK = Actor.of(new UUID(9, 1), "林晓雯", Role.DESK);
    private static final Actor OTHER = Actor.of(new UUID(9, 2), "周敏", Role.SUPERVISOR);
    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID SHELF = new UUID(1, 2);
    private static final CountScope OF_ROOM = CountScope.of(place(ROOM, null, Place.Kind.ROOM));
    private static final CountScope OF_SHELF = CountScope.of(place(SHELF, ROOM, Place.Kind.SHELF));
    private static final CountScope OF_OTHER_SHELF = CountScope.of(place(new UUID(1, 3), ROOM, Place.Kind.SHELF));
    private static final CountScope OF_CABINET = CountScope.of(place(new UUID(1, 4), null, Place.Kind.CABINET));
    private static final CountScope OF_KEYS = CountScope.of(Thing.Kind.KEY);
    private static final CountScope OF_PARCELS = CountScope.of(Thing.Kind.PARCEL);

    @Test
    void two_counts_of_one_room_at_once_are_refused_with_who_has_it() {
        CountSession open = CountSession.begin(id(), OF_ROOM, DESK, NOON, List.of());
        assertThatThrownBy(() -> CountSession.begin(id(), OF_ROOM, OTHER, NOON, List.of(open)))
                .isInstanceOfSatisfying(RuleBroken.class, no -> {
                    assertThat(no.messageKey()).isEqualTo("custody.count.rule.counted-now");
                    assertThat(no.arguments()).containsExactly("林晓雯");
                });
        CountSession other = CountSession.begin(id(), OF_CABINET, OTHER, NOON, List.of(open));
        assertThat(other.begunBy()).isEqualTo("周敏");
        assertThat(other.begunAt()).isEqualTo(NOON);
        assertThat(other.end()).isNull();
    }

    @Test
    void what_could_be_counted_twice_overlaps() {
        assertThat(OF_ROOM.overlaps(OF_SHELF)).isTrue();
        assertThat(OF_SHELF.overlaps(OF_ROOM)).isTrue();
        assertThat(OF_SHELF.overlaps(OF_SHELF)).isTrue();
        assertThat(OF_SHELF.overlaps(OF_OTHER_SHELF)).isFalse();
        assertThat(OF_ROOM.overlaps(OF_CABINET)).isFalse();
        assertThat(OF_KEYS.overlaps(OF_CABINET)).isTrue();
        assertThat(OF_CABINET.overlaps(OF_KEYS)).isTrue();
        assertThat(OF_KEYS.overlaps(OF_SHELF)).isFalse();
        assertThat(OF_PARCELS.overlaps(OF_SHELF)).isTrue();
        assertThat(OF_PARCELS.overlaps(OF_CABINET)).isFalse();
        assertThat(OF_PARCELS.overlaps(OF_KEYS)).isFalse();
        assertThat(OF_KEYS.overlaps(CountScope.of(Thing.Kind.KEY))).isTrue();
    }

    @Test
    void a_due_count_is_made_by_a_count_of_that_whole_place() {
        assertThat(OF_ROOM.covers(ROOM, false)).isTrue();
        assertThat(OF_SHELF.covers(ROOM, false)).isFalse();
        assertThat(OF_KEYS.covers(new UUID(1, 4), true)).isTrue();
        assertThat(OF_KEYS.covers(ROOM, false)).isFalse();
        assertThat(OF_PARCELS.covers(ROOM, false)).isFalse();
    }

    @Test
    void a_count_is_closed_by_name_and_once() {
        CountSession open = CountSession.begin(id(), OF_ROOM, DESK, NOON, List.of());
        assertThat(open.mayScan()).isNull();
        CountSession closed = open.close(new Tally(List.of()), OTHER, NOON.plusSeconds(60));
        assertThat(closed.end())
                .isEqualTo(new CountSession.End(How.CLOSED, OTHER.id(), NOON.plusSeconds(60), "", true));
        assertThat(closed.mayScan()).isNotNull();
        assertThatThrownBy(() -> closed.close(new Tally(List.of()), OTHER, NOON))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> closed.breakOff("停电", OTHER, NOON)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_count_that_differs_says_so() {
        CountSession open = CountSession.begin(id(), OF_ROOM, DESK, NOON, List.of());
        Tally tally = new Tally(List.of(new Tally.Line(Outcome.MISSING, "K1", id(), id(), null)));
        assertThat(open.close(tally, DESK, NOON).end()).extracting("agreed").isEqualTo(false);
        assertThat(tally.count(Outcome.MISSING)).isEqualTo(1);
        assertThat(tally.count(Outcome.RIGHT)).isZero();
    }

    @Test
    void a_count_is_broken_off_with_a_reason() {
        CountSession open = CountSession.begin(id(), OF_ROOM, DESK, NOON, List.of());
        assertThatThrownBy(() -> open.breakOff(" 忙 ", DESK, NOON)).hasMessageContaining("no-reason");
        assertThat(open.breakOff(" 停电 ", DESK, NOON).end())
                .isEqualTo(new CountSession.End(How.BROKEN_OFF, DESK.id(), NOON, "停电", false));
    }

    @Test
    void a_scan_is_judged_within_the_count_and_never_later_than_it_is_known() {
        CountSession open = CountSession.begin(id(), OF_ROOM, DESK, NOON, List.of());
        Instant later = NOON.plus(Duration.ofMinutes(5));
        assertThat(open.judged(NOON.minusSeconds(90), later)).isEqualTo(NOON);
        assertThat(open.judged(NOON.plusSeconds(90), later)).isEqualTo(NOON.plusSeconds(90));
        assertThat(open.judged(later.plusSeconds(90), later)).isEqualTo(later);
    }

    @Test
    void a_phones_count_ends_no_sooner_than_its_last_scan_and_no_later_than_it_is_known() {
        CountSession open = CountSession.begin(id(), OF_ROOM, DESK, NOON, List.of());
        Instant last = NOON.plusSeconds(60);
        Instant known = NOON.plusSeconds(600);
        List<Scan> read = List.of(new Scan(id(), "SF1", null, last));
        assertThat(open.endedAt(NOON.plusSeconds(30), read, known)).isEqualTo(last);
        assertThat(open.endedAt(NOON.plusSeconds(90), read, known)).isEqualTo(NOON.plusSeconds(90));
        assertThat(open.endedAt(known.plusSeconds(90), read, known)).isEqualTo(known);
        assertThat(open.endedAt(NOON.minusSeconds(90), List.of(), known)).isEqualTo(NOON);
        assertThat(How.BROKEN_OFF.messageKey()).isEqualTo("custody.count.how.broken-off");
    }

    @Test
    void keys_are_due_daily_and_rooms_on_mondays_unless_the_project_says_otherwise() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        CountPlan keys = CountPlan.usual(Place.Kind.CABINET);
        CountPlan rooms = CountPlan.usual(Place.Kind.ROOM);
        assertThat(keys.dueOn(monday)).isTrue();
        assertThat(keys.dueOn(monday.plusDays(1))).isTrue();
        assertThat(rooms.dueOn(monday)).isTrue();
        assertThat(rooms.dueOn(monday.plusDays(1))).isFalse();
        assertThat(rooms.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(new CountPlan(Place.Kind.ROOM, Rhythm.NEVER, null, LocalTime.NOON).dueOn(monday))
                .isFalse();
    }

    @Test
    void a_difference_is_answered_in_the_way_that_fits_it() {
        UUID hook = id();
        UUID other = id();
        Tally.Line elsewhere = new Tally.Line(Outcome.ELSEWHERE, "K1", id(), hook, other);
        Tally.Line lent = new Tally.Line(Outcome.ELSEWHERE, "K2", id(), null, other);
        Tally.Line missing = new Tally.Line(Outcome.MISSING, "K3", id(), hook, null);
        Tally.Line right = new Tally.Line(Outcome.RIGHT, "K4", id(), hook, hook);
        assertThat(CountAnswer.may(CountAnswer.Kind.MOVED, elsewhere, false)).isNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.MOVED, lent, true)).isNotNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.MOVED, missing, true)).isNotNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.FOUND, missing, true)).isNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.FOUND, missing, false)).isNotNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.FOUND, elsewhere, true)).isNotNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.EXPLAINED, elsewhere, false))
                .isNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.EXPLAINED, missing, false)).isNotNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.EXPLAINED, missing, true)).isNull();
        assertThat(CountAnswer.may(CountAnswer.Kind.EXPLAINED, right, true)).isNotNull();
        CountAnswer moved = CountAnswer.of(id(), elsewhere, true, CountAnswer.Kind.MOVED, null, "", DESK, NOON);
        assertThat(moved.place()).isEqualTo(other);
        assertThat(moved.by()).isEqualTo(DESK.id());
        CountAnswer found = CountAnswer.of(id(), missing, true, CountAnswer.Kind.FOUND, hook, " 在抽屉 ", DESK, NOON);
        assertThat(found.place()).isEqualTo(hook);
        assertThat(found.words()).isEqualTo("在抽屉");
        assertThatThrownBy(
                        () -> CountAnswer.of(id(), missing, true, CountAnswer.Kind.EXPLAINED, null, " 丢 ", DESK, NOON))
                .hasMessageContaining("no-words");
    }

    private static Place place(UUID id, @Nullable UUID parent, Place.Kind kind) {
        return new Place(id, parent, kind, "A", "", 0, 0, null);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
