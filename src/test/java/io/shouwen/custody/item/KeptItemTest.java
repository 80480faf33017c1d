package io.shouwen.custody.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptItemTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(3));
    private static final Actor DESK = Actor.of(new UUID(9, 1), "林晓雯", Role.DESK);
    private static final Actor SUPERVISOR = Actor.of(new UUID(9, 2), "周敏", Role.SUPERVISOR);

    @Test
    void an_item_is_kept_for_a_while_and_never_for_ever() {
        assertThat(key(KeptItem.mayKeep(NOON, NOON))).isEqualTo("custody.item.rule.past");
        assertThat(KeptItem.mayKeep(NOON.plusMillis(1), NOON)).isNull();
        assertThat(KeptItem.mayKeep(NOON.plus(Duration.ofDays(180)), NOON)).isNull();
        assertThat(key(KeptItem.mayKeep(NOON.plus(Duration.ofDays(180)).plusMillis(1), NOON)))
                .isEqualTo("custody.item.rule.too-long");
    }

    @Test
    void more_time_is_later_than_before_and_only_for_what_is_here() {
        assertThat(key(item(null).mayExtend(LATER, NOON))).isEqualTo("custody.item.rule.not-longer");
        assertThat(item(null).mayExtend(LATER.plusMillis(1), NOON)).isNull();
        assertThat(key(item(null).mayExtend(LATER.plusMillis(1), LATER.plusMillis(1))))
                .isEqualTo("custody.item.rule.past");
        assertThat(key(item(NOON).mayExtend(LATER.plusMillis(1), NOON))).isEqualTo("custody.rule.gone");
    }

    @Test
    void what_nobody_collects_is_disposed_of_by_a_leader_after_its_time() {
        Instant over = LATER.plusMillis(1);
        assertThat(item(null).overdue(LATER)).isFalse();
        assertThat(item(null).overdue(over)).isTrue();
        assertThat(item(NOON).overdue(over)).isFalse();
        assertThat(key(item(null).mayDispose(DESK, over))).isEqualTo("custody.item.rule.leader-only");
        assertThat(key(item(null).mayDispose(SUPERVISOR, LATER))).isEqualTo("custody.item.rule.not-over");
        assertThat(key(item(NOON).mayDispose(SUPERVISOR, over))).isEqualTo("custody.rule.gone");
        assertThat(item(null).mayDispose(SUPERVISOR, over)).isNull();
    }

    private static KeptItem item(@Nullable Instant left) {
        return new KeptItem(new UUID(1, 1), new UUID(9, 1), LATER, left);
    }

    private static @Nullable String key(@Nullable RuleBroken refusal) {
        return refusal == null ? null : refusal.messageKey();
    }
}
