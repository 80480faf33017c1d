package io.shouwen.standard.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOfDayTest {

    @ParameterizedTest
    @CsvSource({
        "MORNING, 5, 11",
        "AFTERNOON, 12, 17",
        "EVENING, 18, 4",
        "NIGHT, 22, 5",
        "ANY, 0, 23",
    })
    void it_lasts_from_its_first_hour_through_its_last(TimeOfDay part, int first, int last) {
        assertThat(part.covers(LocalTime.of(first, 0))).isTrue();
        assertThat(part.covers(LocalTime.of(last, 59))).isTrue();
        if (part != TimeOfDay.ANY) {
            assertThat(part.covers(LocalTime.of(first - 1, 59))).isFalse();
            assertThat(part.covers(LocalTime.of(last + 1, 0))).isFalse();
        }
    }

    @Test
    void it_is_greeted_in_both_languages() {
        assertThat(Arrays.stream(TimeOfDay.values()).map(each -> each.greeting(Language.ZH)))
                .containsOnly("上午好", "下午好", "晚上好", "您好");
        assertThat(TimeOfDay.ANY.greeting(Language.EN)).isEqualTo("Hello");
        assertThat(TimeOfDay.NIGHT.greeting(Language.EN)).isEqualTo("Good evening");
        assertThat(TimeOfDay.NIGHT.messageKey()).isEqualTo("standard.phrase.time.night");
    }
}
