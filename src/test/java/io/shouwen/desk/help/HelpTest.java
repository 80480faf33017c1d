package io.shouwen.desk.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request for help is answered once, at a time that can be. */
@Clause("2.3.5")
class HelpTest {

    private static final Instant ASKED = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant NOW = ASKED.plusSeconds(600);
    private static final Actor DESK = Actor.of(new UUID(0, 1), "林晓雯", Role.DESK);
    private static final UUID HELPER = new UUID(0, 2);

    private static Help help() {
        return new Help(
                new UUID(1, 1),
                new UUID(1, 2),
                "搬运",
                "沈若兰",
                null,
                null,
                "",
                "两箱水",
                null,
                null,
                DESK.id(),
                DESK.name(),
                ASKED,
                ASKED.plusSeconds(900),
                null);
    }

    private static Help answered(Help help, Instant at) {
        return help.answered(new UUID(1, 3), HelpOutcome.DONE, "推车送上楼", HELPER, "赵建国", at, DESK, NOW);
    }

    @Test
    void the_answer_says_who_helped_and_who_wrote_it_down() {
        Help done = answered(help(), ASKED.plusSeconds(300));
        assertThat(done.answer())
                .isEqualTo(new HelpAnswer(
                        new UUID(1, 3), HelpOutcome.DONE, "推车送上楼", HELPER, "赵建国", ASKED.plusSeconds(300), DESK.id()));
        assertThat(done.text()).isEqualTo("两箱水");
    }

    @Test
    void it_may_be_answered_at_once_and_now_but_neither_before_nor_later() {
        assertThat(answered(help(), ASKED).answer()).isNotNull();
        assertThat(answered(help(), NOW).answer()).isNotNull();
        refused(() -> answered(help(), ASKED.minusMillis(1)), "desk.help.rule.when");
        refused(() -> answered(help(), NOW.plusMillis(1)), "desk.help.rule.when");
    }

    @Test
    void it_is_answered_once() {
        Help done = answered(help(), NOW);
        refused(() -> answered(done, NOW), "desk.help.rule.answered");
        assertThat(Objects.requireNonNull(done.answer()).byName()).isEqualTo("赵建国");
    }

    private static void refused(Runnable move, String key) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }
}
