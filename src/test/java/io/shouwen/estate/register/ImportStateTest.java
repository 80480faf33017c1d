package io.shouwen.estate.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.register.view.Import;
import io.shouwen.estate.register.view.Import.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where an import stands, as its page tells. */
class ImportStateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private static Import standing(String state, Source... sources) {
        return new Import(
                UUID.randomUUID(),
                "业主.xlsx",
                state,
                null,
                "王主管",
                NOW,
                NOW,
                120,
                40,
                7,
                List.of(),
                List.of(sources),
                null);
    }

    @Test
    void it_runs_while_it_is_checked_and_while_it_is_written() {
        assertThat(List.of("checking", "importing"))
                .allMatch(state -> standing(state).running());
        assertThat(List.of("checked", "refused", "done", "discarded", "failed"))
                .noneMatch(state -> standing(state).running());
        assertThat(standing("done").is("done")).isTrue();
        assertThat(standing("done").is("failed")).isFalse();
    }

    @Test
    void without_a_sign_of_life_for_too_long_it_has_broken_off() {
        Instant limit = NOW.plus(Import.LIFELESS);
        assertThat(standing("importing").brokenOff(limit)).isFalse();
        assertThat(standing("importing").brokenOff(limit.plusMillis(1))).isTrue();
        assertThat(standing("checking").brokenOff(limit.plusMillis(1))).isTrue();
        assertThat(standing("done").brokenOff(limit.plusMillis(1))).isFalse();
    }

    @Test
    void good_lines_are_those_without_a_fault() {
        assertThat(standing("checked").rowsGood()).isEqualTo(113);
    }

    @Test
    void it_has_several_sheets_where_more_than_one_was_read() {
        Source read = new Source("一期", 60, "");
        Source left = new Source("说明", 0, "estate.register.import.left.no-headings");
        assertThat(read.read()).isTrue();
        assertThat(left.read()).isFalse();
        assertThat(standing("checked", read, left).severalSheets()).isFalse();
        assertThat(standing("checked", read, left, new Source("二期", 60, "")).severalSheets())
                .isTrue();
    }
}
