package io.shouwen.patrol.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.patrol.route.Round;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When something was, and whose walk it is, by a phone whose clock may be wrong. */
@Clause("4.2.1")
class FieldPhoneTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID ME = new UUID(0, 1);

    private static Instant corrected(int skewSeconds, int ago) {
        FieldPhone sender = new FieldPhone(
                new ProjectRef(ME, "jinxiu", "锦绣花园", ZoneId.of("Asia/Shanghai")),
                Actor.of(ME, "秦小满"),
                ME,
                NOW,
                Duration.ofSeconds(skewSeconds));
        return sender.corrected(NOW.minusSeconds(ago));
    }

    @Test
    void a_clock_that_is_ahead_is_taken_back_however_little() {
        assertThat(corrected(-19_800, -19_740)).isEqualTo(NOW.minusSeconds(60));
        assertThat(corrected(-1, 60)).isEqualTo(NOW.minusSeconds(61));
    }

    @Test
    void a_clock_that_is_behind_is_put_on_by_more_than_the_network_may_take() {
        assertThat(corrected(120, 600)).isEqualTo(NOW.minusSeconds(600));
        assertThat(corrected(121, 600)).isEqualTo(NOW.minusSeconds(479));
    }

    @Test
    void nothing_was_later_than_it_arrived() {
        assertThat(corrected(0, -30)).isEqualTo(NOW);
        assertThat(corrected(600, 300)).isEqualTo(NOW);
        assertThat(corrected(0, 0)).isEqualTo(NOW);
    }

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
