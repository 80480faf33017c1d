package io.shouwen.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.console.view.SetUpCard.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetUpCardTest {

    private static final Step REGISTER = new Step("set-up.register", "register", true);
    private static final Step STAFF = new Step("set-up.staff", "staff/new", false);
    private static final Step LINE = new Step("set-up.line", "desk-settings", true);
    private static final Step ROSTER = new Step("set-up.roster", "roster", false);

    @Test
    void the_first_step_that_is_not_done_is_the_next() {
        SetUpCard path = new SetUpCard(List.of(REGISTER, STAFF, LINE, ROSTER), false);
        assertThat(path.steps().stream().filter(path::next)).containsExactly(STAFF);
        assertThat(path.done()).isEqualTo(2);
    }

    @Test
    void it_is_on_today_until_all_is_done_or_somebody_dismissed_it() {
        assertThat(new SetUpCard(List.of(REGISTER, STAFF), false).shown()).isTrue();
        assertThat(new SetUpCard(List.of(REGISTER, STAFF), true).shown()).isFalse();
        assertThat(new SetUpCard(List.of(REGISTER, LINE), false).shown()).isFalse();
    }
}
