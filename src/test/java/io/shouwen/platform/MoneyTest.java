package io.shouwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"0,0", "0.5,50", "1280.50,128050", "'1,280.5',128050", "9999999.99,999999999", "'1,234,567',123456700"})
    void an_amount_is_read_as_people_type_it(String typed, long fen) {
        assertThat(Money.parse(typed)).hasValue(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.234", "12345678", "1,23", "一百", "1e3", " 1", ".5", "1.", "NaN", "<b>1</b>"})
    void what_is_no_amount_is_not_read(String typed) {
        assertThat(Money.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"333,1.5,500", "333,0.5,167", "1,0.49,0", "1,0.5,1", "1000,0,0"})
    void a_sum_is_rounded_half_up_to_the_fen(long fen, BigDecimal quantity, long sum) {
        assertThat(new Money(fen).times(quantity)).isEqualTo(new Money(sum));
    }

    @Test
    void it_is_written_with_two_decimals_and_in_thousands() {
        assertThat(new Money(123456789)).hasToString("1,234,567.89");
        assertThat(new Money(5).text()).isEqualTo("0.05");
        assertThat(new Money(5000).yuan()).isEqualTo(new BigDecimal("50.00"));
    }

    @Test
    void amounts_add_up_and_compare() {
        assertThat(new Money(3).plus(new Money(4))).isEqualTo(new Money(7));
        assertThat(new Money(3)).isLessThan(new Money(4)).isGreaterThan(Money.ZERO);
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(new Money(1).isZero()).isFalse();
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }
}
