package io.shouwen.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"0,0", "2,2", "1.50,1.5", "20,20", "999999.99,999999.99", "0.05,0.05"})
    void a_quantity_is_written_without_needless_zeros(String typed, String text) {
        assertThat(Quantity.parse(typed).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.555", "1000000", "1,000", "二", "1e2"})
    void what_is_no_quantity_is_not_read(String typed) {
        assertThat(Quantity.parse(typed)).isEmpty();
    }

    @Test
    void quantities_of_the_same_size_are_equal_however_typed() {
        Quantity two = Quantity.of(2);
        assertThat(Quantity.parse("2.0")).hasValue(two);
        assertThat(two.minus(Quantity.of(3)).isNegative()).isTrue();
        assertThat(two.minus(two).isZero()).isTrue();
        assertThat(two.isZero()).isFalse();
        assertThat(two.isNegative()).isFalse();
        assertThat(two.isPositive()).isTrue();
        assertThat(Quantity.NONE.isPositive()).isFalse();
        assertThat(two.negated()).isEqualTo(Quantity.NONE.minus(two));
        assertThat(two.plus(two)).isEqualTo(Quantity.of(4));
        assertThat(two.exceeds(Quantity.of(1))).isTrue();
        assertThat(two.exceeds(two)).isFalse();
    }
}
