package io.shouwen.desk.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.desk.visitor.DeskVisit.Departure;
import io.shouwen.desk.visitor.DeskVisit.Reception;
import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.desk.visitor.view.VisitLine.Promised;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("3.2.2")
class DeskVisitTest {

    private static final Instant CAME = Instant.parse("2026-12-01T02:00:00Z");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯");
    private static final Actor CONTROL = Actor.of(Ids.next(), "赵强");

    private static Instant minute(int minute) {
        return CAME.plus(Duration.ofMinutes(minute));
    }

    @Test
    void visitors_wait_are_received_once_and_leave() {
        DeskVisit came = DeskVisit.came(Ids.next(), 2, CAME);
        assertThat(came.waiting()).isTrue();
        DeskVisit received = came.receive(DESK, minute(4));
        assertThat(received.waiting()).isFalse();
        assertThat(received.reception()).isEqualTo(new Reception(DESK.id(), minute(4)));
        assertThat(received.receive(CONTROL, minute(5)).reception()).isEqualTo(received.reception());
        DeskVisit left = received.leave(VisitEnd.SETTLED, "已办好", CONTROL, minute(9));
        assertThat(left.reception()).isEqualTo(received.reception());
        assertThat(left.departure()).isEqualTo(new Departure(VisitEnd.SETTLED, "已办好", CONTROL.id(), minute(9)));
        assertThat(left.waiting()).isFalse();
        assertThat(left.people()).isEqualTo(2);
    }

    @Test
    void who_ends_a_visit_has_received_it_unless_the_visitors_left_unserved() {
        DeskVisit came = DeskVisit.came(Ids.next(), 1, CAME);
        assertThat(came.leave(VisitEnd.TICKET, "", DESK, minute(3)).reception())
                .isEqualTo(new Reception(DESK.id(), minute(3)));
        DeskVisit gone = came.leave(VisitEnd.UNSERVED, "", DESK, minute(20));
        assertThat(gone.reception()).isNull();
        assertThat(gone.waiting()).isFalse();
    }

    @Test
    void what_is_over_is_neither_received_nor_ended_again() {
        DeskVisit over = DeskVisit.came(Ids.next(), 1, CAME).leave(VisitEnd.UNSERVED, "", DESK, minute(20));
        assertThatThrownBy(() -> over.receive(DESK, minute(21))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> over.leave(VisitEnd.SETTLED, "办好", DESK, minute(21)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void one_to_fifty_people_come_at_once() {
        assertThat(DeskVisit.came(Ids.next(), 50, CAME).people()).isEqualTo(50);
        assertThatThrownBy(() -> DeskVisit.came(Ids.next(), 0, CAME)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeskVisit.came(Ids.next(), 51, CAME)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_log_says_how_long_each_waited_and_how_long_it_took() {
        VisitLine waiting = line(null, null, null);
        assertThat(waiting.waited(minute(7))).isEqualTo(7);
        assertThat(waiting.took()).isNull();
        assertThat(waiting.stateKey()).isEqualTo("desk.visitor.state.waiting");
        VisitLine received = line(minute(4), null, null);
        assertThat(received.waited(minute(7))).isEqualTo(4);
        assertThat(received.took()).isNull();
        assertThat(received.stateKey()).isEqualTo("desk.visitor.state.received");
        VisitLine left = line(minute(4), minute(15), VisitEnd.SETTLED);
        assertThat(left.waited(minute(30))).isEqualTo(4);
        assertThat(left.took()).isEqualTo(11);
        assertThat(left.stateKey()).isEqualTo("desk.visitor.end.settled");
        VisitLine gone = line(null, minute(12), VisitEnd.UNSERVED);
        assertThat(gone.waited(minute(30))).isEqualTo(12);
        assertThat(gone.took()).isNull();
        assertThat(gone.waiting()).isFalse();
    }

    @Test
    void a_promise_is_kept_in_time_open_late_or_broken() {
        assertThat(state(null, null, minute(10))).endsWith("open");
        assertThat(state(null, null, minute(11))).endsWith("late");
        assertThat(state(true, minute(10), minute(99))).endsWith("kept");
        assertThat(state(true, minute(11), minute(99))).endsWith("broken");
        assertThat(state(false, minute(5), minute(6))).endsWith("broken");
    }

    @Test
    void a_leader_is_known_by_name_or_title_however_it_is_spaced() {
        Leader leader = new Leader(Ids.next(), "李 建国", "李总", Leader.Level.GROUP, "");
        assertThat(leader.isCalled("李建国")).isTrue();
        assertThat(leader.isCalled(" 李总 ")).isTrue();
        assertThat(leader.isCalled("李")).isFalse();
        assertThat(leader.isCalled(" ")).isFalse();
    }

    private static String state(@Nullable Boolean answered, @Nullable Instant ended, Instant now) {
        return new Promised(Ids.next(), minute(10), answered, ended).stateKey(now);
    }

    private static VisitLine line(@Nullable Instant received, @Nullable Instant left, @Nullable VisitEnd how) {
        return new VisitLine(
                Ids.next(),
                CAME,
                1,
                "王芳",
                "",
                "",
                "",
                null,
                "",
                "",
                "",
                "问路",
                received,
                "",
                left,
                how,
                "",
                null,
                "",
                null);
    }
}
