package io.shouwen.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.PostKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"2.1.1", "2.4.3"})
class BeginAndEndOfDutyTest extends DutyTest {

    private static final Instant SEVEN = Instant.parse("2026-03-09T23:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant SEVEN_PM = Instant.parse("2026-03-10T11:00:00Z");

    @Autowired
    BeginDuty beginDuty;

    @Autowired
    EndDuty endDuty;

    @Autowired
    SignOns signOns;

    @Autowired
    NoteQueries notes;

    @Autowired
    HandoverNotes handoverNotes;

    @Test
    void the_planned_shift_is_signed_on_for_and_the_same_again_changes_nothing() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        UUID shift = planned(lin, desk, SEVEN, SEVEN_PM);
        UUID id = Ids.next();
        signOn(lin, id, desk, SEVEN.minusSeconds(600));
        signOn(lin, id, desk, SEVEN.plusSeconds(600));
        SignOn kept = within(project, () -> signOns.find(project.id(), id)).orElseThrow();
        assertThat(kept.shiftId()).isEqualTo(shift);
        assertThat(kept.until()).isEqualTo(SEVEN_PM);
        assertThat(kept.on()).isEqualTo(SEVEN.minusSeconds(600));
    }

    @Test
    void a_post_without_its_role_is_refused_and_so_is_a_second_post() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        UUID control = post(project, PostKind.CONTROL);
        Person lin = person(project, "林", Role.DESK);
        assertThatThrownBy(() -> signOn(lin, Ids.next(), control, NOON)).hasMessageContaining("duty.refused.role");
        signOn(lin, Ids.next(), desk, NOON);
        assertThatThrownBy(() -> signOn(lin, Ids.next(), desk, NOON.plusSeconds(1)))
                .hasMessageContaining("duty.refused.already");
    }

    @Test
    void two_at_once_by_one_person_leave_one_sign_on() throws Exception {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        CountDownLatch go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = java.util.stream.Stream.of(1, 2)
                    .map(n -> pool.submit(() -> {
                        go.await();
                        try {
                            signOn(lin, Ids.next(), desk, NOON);
                            return true;
                        } catch (RuleBroken refused) {
                            return false;
                        }
                    }))
                    .toList();
            go.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(within(project, () -> onDuty.now(project.id(), NOON))).hasSize(1);
    }

    @Test
    void the_desk_is_not_left_alone_in_reception_hours_but_may_be_when_a_stand_in_is_there_or_at_the_end() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        Person standIn = person(project, "顶岗的", Role.DESK);
        UUID first = Ids.next();
        signOn(lin, first, desk, SEVEN);
        assertThatThrownBy(() -> signOff(lin, first, NOON)).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.clause()).isEqualTo("2.4.3");
            assertThat(refused.arguments()).contains("顶岗的");
        });
        UUID second = Ids.next();
        signOn(standIn, second, desk, NOON);
        signOff(lin, first, NOON.plusSeconds(1));
        signOff(lin, first, NOON.plusSeconds(9));
        assertThat(within(project, () -> signOns.find(project.id(), first))
                        .orElseThrow()
                        .off())
                .isEqualTo(NOON.plusSeconds(1));
        assertThatThrownBy(() -> signOff(standIn, second, NOON.plusSeconds(2))).isInstanceOf(RuleBroken.class);
        signOff(standIn, second, SEVEN_PM);
    }

    @Test
    void a_superior_may_let_somebody_go_with_a_reason_but_not_oneself() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        Person supervisor = person(project, "主管", Role.SUPERVISOR);
        UUID id = Ids.next();
        signOn(lin, id, desk, SEVEN);
        assertThatThrownBy(() -> answer(lin, id)).hasMessageContaining("duty.refused.own");
        answer(supervisor, id);
        assertThat(within(project, () -> signOns.find(project.id(), id))
                        .orElseThrow()
                        .ended())
                .isEqualTo(SignOn.Ended.ANSWERED);
    }

    @Test
    void a_note_is_left_at_sign_off_and_confirmed_once_by_whoever_is_at_the_post() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        Person next = person(project, "接班", Role.DESK);
        Person third = person(project, "第三人", Role.DESK);
        UUID first = Ids.next();
        signOn(lin, first, desk, SEVEN);
        signOn(next, Ids.next(), desk, NOON);
        by(lin, () -> {
            endDuty.signOff(project.id(), first, lin.id(), "3栋钥匙在抽屉里", NOON.plusSeconds(60));
            return true;
        });
        var open = within(project, () -> notes.unconfirmed(project.id(), next.id()));
        assertThat(open).singleElement().satisfies(note -> {
            assertThat(note.words()).contains("钥匙");
            assertThat(note.may()).isTrue();
        });
        UUID note = open.getFirst().id();
        assertThatThrownBy(() -> take(lin, note)).hasMessageContaining("not-there");
        assertThatThrownBy(() -> take(third, note)).hasMessageContaining("not-there");
        take(next, note);
        take(next, note);
        assertThat(within(project, () -> notes.unconfirmed(project.id(), next.id())))
                .isEmpty();
    }

    @Test
    void a_forgotten_sign_off_ends_with_the_shift_and_not_with_its_discovery() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        planned(lin, desk, SEVEN, NOON);
        UUID id = Ids.next();
        signOn(lin, id, desk, SEVEN);
        by(lin, () -> endDuty.forgotten(project.id(), id, NOON.plus(Duration.ofHours(2))));
        SignOn closed = within(project, () -> signOns.find(project.id(), id)).orElseThrow();
        assertThat(closed.off()).isEqualTo(NOON);
        assertThat(closed.ended()).isEqualTo(SignOn.Ended.SYSTEM);
    }

    @Test
    void signing_on_outside_the_place_is_allowed_and_shows() {
        Whereabouts.Wanted centre = new Whereabouts.Wanted(31.2304, 121.4737, 200);
        assertThat(centre.check(31.2305, 121.4738).place()).isEqualTo(SignOnPlace.INSIDE);
        assertThat(centre.check(31.2404, 121.4737)).satisfies(where -> {
            assertThat(where.place()).isEqualTo(SignOnPlace.OUTSIDE);
            assertThat(where.metres()).isBetween(1100, 1125);
        });
        assertThat(centre.check(null, null).place()).isEqualTo(SignOnPlace.REFUSED);
        assertThat(centre.check(Double.NaN, 121.4737).place()).isEqualTo(SignOnPlace.REFUSED);
    }

    private void signOn(Person who, UUID id, UUID post, Instant at) {
        by(who, () -> {
            beginDuty.signOn(who.project().id(), id, who.id(), post, SignOn.How.DESK, Whereabouts.NOT_ASKED, at);
            return true;
        });
    }

    private void signOff(Person who, UUID id, Instant at) {
        by(who, () -> {
            endDuty.signOff(who.project().id(), id, who.id(), "", at);
            return true;
        });
    }

    private void answer(Person superior, UUID id) {
        by(superior, () -> {
            endDuty.answerFor(superior.project().id(), id, superior.id(), "接班人堵在路上", NOON);
            return true;
        });
    }

    private void take(Person who, UUID note) {
        by(who, () -> {
            handoverNotes.take(who.project().id(), note, who.id(), NOON.plusSeconds(120));
            return true;
        });
    }
}
