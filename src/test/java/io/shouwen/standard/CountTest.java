package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void more_kept_than_due_is_refused() {
        assertThatThrownBy(() -> new Count(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_nothing_was_due_there_is_no_percentage_and_no_target_is_missed() {
        assertThat(Count.NOTHING.nothingDue()).isTrue();
        assertThat(Count.NOTHING.meets(100)).isTrue();
        assertThatThrownBy(Count.NOTHING::permille).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_missed_in_a_hundred_thousand_is_not_a_hundred_percent() {
        Count count = new Count(99_999, 100_000);
        assertThat(count.permille()).isEqualTo(999);
        assertThat(count.meets(100)).isFalse();
        assertThat(count.missed()).isEqualTo(1);
    }

    @Test
    void the_target_itself_is_enough() {
        assertThat(new Count(19, 20).meets(95)).isTrue();
        assertThat(new Count(949, 1000).meets(95)).isFalse();
    }

    @Test
    void a_groups_yearly_fees_in_cents_still_count() {
        assertThat(new Count(800_000_000_000_000L, 1_000_000_000_000_000L).permille())
                .isEqualTo(800);
    }
}
