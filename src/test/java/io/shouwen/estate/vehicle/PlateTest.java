package io.shouwen.estate.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @ValueSource(strings = {"沪A12345", "沪A·12345", "沪 a12345", "沪Ａ１２３４５", "沪A-12345"})
    void every_writing_is_the_same_plate(String typed) {
        assertThat(Plate.parse(typed)).contains(new Plate("沪A12345"));
        assertThat(Plate.parse(typed).orElseThrow()).hasToString("沪A12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"沪AD12345", "粤B1234挂"})
    void new_energy_cars_and_trailers_have_plates_of_their_own(String typed) {
        assertThat(Plate.parse(typed)).contains(new Plate(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "沪12345", "A12345", "沪A123456789"})
    void what_is_no_plate_is_refused(String typed) {
        assertThat(Plate.parse(typed)).isEmpty();
    }
}
