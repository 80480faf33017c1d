package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void a_day_is_read_from_the_first_of_2000_to_the_last_of_2199() {
        assertThat(Address.day("2000-01-01")).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(Address.day("2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "yesterday", "2026-02-30", "2026-2-3", "1999-12-31", "2200-01-01", "+999999999-12-31"})
    void what_is_no_day_any_page_can_show_counts_as_not_there(String text) {
        assertThat(Address.day(text)).isNull();
    }
}
