package io.shouwen.desk.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.desk.visitor.Promise.Ending;
import io.shouwen.desk.visitor.Promise.Move;
import io.shouwen.desk.visitor.Promise.Moved;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Clause("3.2.2")
class PromiseTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯");
    private static final Promise PROMISE = Promise.made(Ids.next(), DUE, DESK, NOW);

    @Test
    void an_answer_by_its_time_keeps_it_and_a_later_one_does_not() {
        assertThat(PROMISE.kept()).isFalse();
        assertThat(PROMISE.end(true, "电话告知", DESK, DUE).kept()).isTrue();
        assertThat(PROMISE.end(true, "电话告知", DESK, DUE.plusMillis(1)).kept()).isFalse();
        assertThat(PROMISE.end(false, "联系不上", DESK, NOW).kept()).isFalse();
        assertThat(PROMISE.end(true, "电话告知", DESK, NOW).ending()).isEqualTo(new Ending(true, "电话告知", DESK.id(), NOW));
    }

    @Test
    void it_ends_once() {
        Promise ended = PROMISE.end(true, "电话告知", DESK, NOW);
        assertThatThrownBy(() -> ended.end(false, "又说不行", DESK, NOW)).isInstanceOf(RuleBroken.class);
        assertThat(ended.moveRefusal(NOW)).isNotNull();
        assertThatThrownBy(() -> ended.move(Ids.next(), DUE.plusSeconds(60), "王女士同意", DESK, NOW))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void it_is_moved_with_consent_and_only_before_its_time_has_passed() {
        UUID id = Ids.next();
        Instant later = DUE.plus(Duration.ofDays(1));
        Moved moved = PROMISE.move(id, later, "王女士电话同意", DESK, DUE);
        assertThat(moved.move()).isEqualTo(new Move(id, DUE, later, "王女士电话同意", DESK.id(), DUE));
        assertThat(moved.promise()).isEqualTo(new Promise(PROMISE.id(), DESK.id(), NOW, later, null));
        RuleBroken late = PROMISE.moveRefusal(DUE.plusMillis(1));
        assertThat(late).isNotNull();
        assertThat(late.messageKey()).isEqualTo("desk.visitor.rule.late");
        assertThat(PROMISE.moveRefusal(DUE)).isNull();
    }

    @Test
    void it_is_reminded_of_before_its_time_then_the_supervisors_then_the_managers() {
        assertThat(PROMISE.alarms(NOW))
                .containsExactly(
                        new Alarm(0, DUE.minus(Duration.ofMinutes(15))),
                        new Alarm(1, DUE),
                        new Alarm(2, DUE.plus(Duration.ofHours(1))));
        Instant soon = DUE.minus(Duration.ofMinutes(15));
        assertThat(PROMISE.alarms(soon)).extracting(Alarm::level).containsExactly(1, 2);
        assertThat(PROMISE.alarms(soon.minusMillis(1))).extracting(Alarm::level).containsExactly(0, 1, 2);
    }
}
