package io.shouwen.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800005678", "+8613800005678", "+86 138 0000 5678", "008613800005678", "86-138-0000-5678",
                        "138-0000-5678",
                "138/0000/5678", "１３８００００５６７８", "(+86)13800005678", "013800005678", "tel:+8613800005678",
                        "138.0000.5678"
            })
    @Clause("3.1.5")
    void every_writing_is_the_same_number(String typed) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber("13800005678"));
    }

    @ParameterizedTest
    @CsvSource({
        "021-58881234, 02158881234", "(0571) 8765 4321, 057187654321", "+86 21 5888 1234, 02158881234", "110, 110",
        "8001, 8001", "58881234, 58881234", "400-800-1234, 4008001234", "+852 2345 6789, +85223456789"
    })
    void landlines_short_and_foreign_numbers_are_kept_as_dialled(String typed, String digits) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "无", "1380000567", "138000056789", "anonymous", "13800005678a", "99999999999999999"})
    void what_is_no_number_is_refused(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800005678/13900001234",
                "13800005678、13900001234",
                "13800005678,13900001234",
                "13800005678；13900001234",
                "13800005678 / 139-0000-1234",
                "13800005678 13900001234",
                "13800005678\n13900001234"
            })
    void one_cell_may_hold_two_numbers(String cell) {
        assertThat(PhoneNumber.split(cell))
                .extracting(PhoneNumber.Piece::number)
                .containsExactly(new PhoneNumber("13800005678"), new PhoneNumber("13900001234"));
    }

    @Test
    void a_wrong_piece_of_a_cell_is_told() {
        assertThat(PhoneNumber.split("13800005678、1390000").getLast()).satisfies(piece -> {
            assertThat(piece.typed()).isEqualTo("1390000");
        });
        assertThat(PhoneNumber.split("13800005678、无").getLast().number()).isNull();
    }

    @Test
    void the_middle_of_a_number_is_hidden() {
        assertThat(new PhoneNumber("13812345678").masked()).isEqualTo("138****5678");
        assertThat(new PhoneNumber("02158881234").masked()).isEqualTo("021****1234");
        assertThat(new PhoneNumber("58881234").masked()).isEqualTo("5****34");
        assertThat(new PhoneNumber("110").masked()).isEqualTo("110");
        assertThat(new PhoneNumber("13812345678")).hasToString("138****5678");
    }

    @Test
    void a_landline_may_stand_in_the_register_without_its_area_code() {
        assertThat(new PhoneNumber("02158881234").alternatives()).containsExactly("02158881234", "58881234");
        assertThat(new PhoneNumber("13800005678").alternatives()).containsExactly("13800005678");
    }
}
