package io.shouwen.patrol.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.patrol.route.Round;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which round a walk belongs to, when it is over, and who may answer for it. */
@Clause("4.2.1")
class WalkRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID ME = new UUID(0, 1);

    @Test
    void a_walk_is_none_of_a_round_that_begins_more_than_half_an_hour_later() {
        Round round = new Round(ME, ME, ME, ME, "上午巡查", LocalDate.of(2026, 11, 23), NOW, NOW.plusSeconds(10_800));
        assertThat(round.early(NOW.minusSeconds(1800))).isFalse();
        assertThat(round.early(NOW.minusSeconds(1801))).isTrue();
    }

    @Test
    void who_may_answer_for_a_walk_in_doubt() {
        Actor other = Actor.of(new UUID(0, 2), "周敏", Role.SUPERVISOR);
        assertThat(AcceptWalk.refusal(Verdict.UNSEEN, ME, other)).isNull();
        assertThat(AcceptWalk.refusal(Verdict.IMPOSSIBLE, ME, Actor.of(ME, "秦小满", Role.SUPERVISOR)))
                .isEqualTo("patrol.round.own-walk");
        assertThat(AcceptWalk.refusal(Verdict.LACKING, ME, other)).isEqualTo("patrol.round.not-doubtful");
    }

    @Test
    void on_one_phones_clock_a_walk_is_over_after_it_was_closed() {
        Walks.Walk walk = Walks.Walk.begun(ME, ME, 1, ME);
        assertThat(walk.over(NOW)).isFalse();
        Walks.Walk closed = new Walks.Walk(ME, ME, 1, ME, NOW, NOW.plusSeconds(90), 0);
        assertThat(closed.over(NOW.plusSeconds(90))).isFalse();
        assertThat(closed.over(NOW.plusSeconds(91))).isTrue();
    }
}
