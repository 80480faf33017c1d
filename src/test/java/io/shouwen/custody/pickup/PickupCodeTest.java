package io.shouwen.custody.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickupCodeTest {

    @ParameterizedTest
    @CsvSource({
        "384726, 384726, true", // the same
        "384726, 384729, true", // one digit
        "384726, 984726, true",
        "384726, 834726, true", // two neighbours swapped
        "384726, 384762, true",
        "384726, 387426, true",
        "384726, 184796, false", // two digits
        "384726, 374826, false", // swapped, but no neighbours
        "384726, 385826, false",
        "384726, 384862, false" // three digits
    })
    void a_code_that_one_slip_makes_of_another_resembles_it(String one, String other, boolean resembles) {
        assertThat(new PickupCode(one).resembles(new PickupCode(other))).isEqualTo(resembles);
        assertThat(new PickupCode(other).resembles(new PickupCode(one))).isEqualTo(resembles);
    }

    @Test
    void a_mark_is_always_the_same_and_shared_by_hundreds_of_codes() {
        UUID salt = UUID.fromString("0190c1a0-0000-7000-8000-000000000001");
        int mark = new PickupCode("384726").mark(salt);
        assertThat(new PickupCode("384726").mark(salt)).isEqualTo(mark);
        assertThat(new PickupCode("384726").mark(UUID.fromString("0190c1a0-0000-7000-8000-000000000002")))
                .isNotEqualTo(mark);
        assertThat(IntStream.range(100_000, 1_000_000)
                        .filter(digits -> new PickupCode(Integer.toString(digits)).mark(salt) == mark)
                        .count())
                .isBetween(700L, 1_100L);
    }

    @Test
    void no_two_open_codes_resemble_each_other_however_many_there_are() {
        Random chance = new Random(5);
        List<PickupCode> open = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            PickupCode drawn = PickupCode.draw(chance, open);
            assertThat(drawn.digits()).matches("[1-9]\\d{5}");
            assertThat(drawn.plain()).isTrue();
            assertThat(open).noneMatch(drawn::resembles);
            open.add(drawn);
        }
    }

    @Test
    void without_a_free_code_nothing_is_drawn() {
        List<PickupCode> all = new ArrayList<>();
        for (int i = 100_000; i < 1_000_000; i += 1_000) {
            for (int j = 0; j < 1_000; j += 10) {
                all.add(new PickupCode(Integer.toString(i + j)));
            }
        }
        assertThatThrownBy(() -> PickupCode.draw(new Random(1), all)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"384726", " 384 726 ", "３８４７２６"})
    void a_code_is_read_as_people_write_it(String typed) {
        assertThat(PickupCode.parse(typed)).contains(new PickupCode("384726"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "38472", "3847261", "084726", "38472a", "3-2-1201", "王芳"})
    void anything_else_is_no_code(String typed) {
        assertThat(PickupCode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"111472", "384777", "123472", "943210", "387890"})
    void what_is_easily_mistyped_or_guessed_is_not_drawn(String digits) {
        assertThat(new PickupCode(digits).plain()).isEqualTo(digits.equals("387890"));
    }

    @Test
    void a_code_does_not_say_itself_in_logs() {
        assertThat(new PickupCode("384726")).hasToString("******");
    }
}
