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
    void one_kept_in_a_hundred_thousand_is_not_nothing() {
        assertThat(new Count(1, 100_000).permille()).isEqualTo(1);
        assertThat(new Count(0, 100_000).permille()).isZero();
        assertThat(new Count(100_000, 100_000).permille()).isEqualTo(1000);
    }

    @Test
    void a_share_is_rounded_as_people_round_it() {
        assertThat(new Count(2, 3).permille()).isEqualTo(667);
        assertThat(new Count(1, 3).permille()).isEqualTo(333);
        assertThat(new Count(1, 2000).permille()).isEqualTo(1);
        assertThat(new Count(1, 16).permille()).isEqualTo(63);
    }

    @Test
    void the_target_itself_is_enough_and_rounding_does_not_reach_it() {
        assertThat(new Count(19, 20).meets(95)).isTrue();
        assertThat(new Count(949, 1000).meets(95)).isFalse();
        assertThat(new Count(94_999, 100_000).permille()).isEqualTo(950);
        assertThat(new Count(94_999, 100_000).meets(95)).isFalse();
    }

    @Test
    void of_two_projects_together_all_that_was_due_counts() {
        assertThat(new Count(1, 2).plus(new Count(8, 8))).isEqualTo(new Count(9, 10));
    }

    @Test
    void a_groups_yearly_fees_in_cents_still_count() {
        assertThat(new Count(800_000_000_000_000L, 1_000_000_000_000_000L).permille())
                .isEqualTo(800);
    }
}
