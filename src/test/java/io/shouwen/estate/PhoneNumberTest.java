package io.shouwen.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800005678",
                "+8613800005678",
                "+86 138 0000 5678",
                "008613800005678",
                "86-138-0000-5678",
                "138-0000-5678",
                "138/0000/5678",
                "\u202A138\u202C0000\u20605678\u202E",
                "13800005678（爱人）",
                "(2号楼)13800005678",
                "【业主】 138 0000 5678",
                "手机：13800005678",
                "电话(手机):13800005678",
                "Tel. 13800005678",
                "13800005678 爱人",
                "<本人>13800005678",
                "１３８（００００）５６７８",
                "１３８００００５６７８",
                "(+86)13800005678",
                "013800005678",
                "tel:+8613800005678",
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
    @CsvSource({
        "021-58881234-801, 02158881234, 801",
        "58881234转801, 58881234, 801",
        "021-58881234 转 801, 02158881234, 801",
        "021-58881234(转80), 02158881234, 80",
        "(021)58881234(801), 02158881234, 801",
        "０２１－５８８８１２３４－８０１, 02158881234, 801",
        "021-58881234 ext. 8, 02158881234, 8",
        "021-58881234x80123, 02158881234, 80123",
        "021-58881234#801, 02158881234, 801",
        "400-800-1234分机5, 4008001234, 5",
        "tel:+862158881234;ext=801, 02158881234, 801",
        "021-58881234 801, 02158881234, 801",
        "13800005678-1234, 13800005678, 1234",
        "021 5888 1234 801分机（王）, 02158881234, 801",
        "58881234 8010, 58881234, 8010",
        "(021)5888-1234轉8, 02158881234, 8"
    })
    void the_extension_is_kept_beside_the_number(String typed, String digits, String extension) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(digits, extension));
        assertThat(PhoneNumber.split(typed))
                .singleElement()
                .satisfies(piece -> assertThat(piece.number()).isEqualTo(new PhoneNumber(digits, extension)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800005678 139",
                "58881234 80101",
                "8001-1",
                "021-58881234-801234",
                "12转3",
                "（爱人）",
                "110转1",
                "号13800005678b"
            })
    void what_may_be_the_half_of_another_number_is_no_extension(String typed) {
        assertThat(PhoneNumber.parse(typed).filter(number -> !number.extension().isEmpty()))
                .isEmpty();
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
                "13800005678\n13900001234",
                "13800005678\\13900001234",
                "13800005678&13900001234",
                "138-0000-5678-139-0000-1234",
                "13800005678.13900001234",
                "13800005678+8613900001234",
                "13800005678，，13900001234；",
                "13800005678和13900001234",
                "13800005678 或 13900001234",
                "13800005678(13900001234)",
                "1380000567813900001234",
                "本人13800005678爱人13900001234",
                "13800005678（本人）13900001234（爱人）",
                "13800005678（本人）、13900001234（爱人）",
                "本人：13800005678 爱人：13900001234",
                "１３８００００５６７８　１３９００００１２３４",
                "\u202D13800005678\u202C/\u202D13900001234\u202C"
            })
    void one_cell_may_hold_two_numbers(String cell) {
        assertThat(PhoneNumber.split(cell))
                .extracting(PhoneNumber.Piece::number)
                .containsExactly(new PhoneNumber("13800005678"), new PhoneNumber("13900001234"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "021-58881234-801/13800005678 | 02158881234-801 13800005678",
                "13800005678 021-58881234 | 13800005678 02158881234",
                "021-58881234-58881235 | 02158881234 58881235",
                "021-58881234转801、021-58881234转802 | 02158881234-801 02158881234-802",
                "13800005678 13900001234 13700001111 | 13800005678 13900001234 13700001111",
                "13800005678/13900001234 爱人/021-58881234 | 13800005678 13900001234 02158881234",
            })
    void lines_and_extensions_stand_together_in_a_cell(String cell, String numbers) {
        assertThat(PhoneNumber.split(cell).stream()
                        .map(PhoneNumber.Piece::number)
                        .map(number -> number == null ? "?" : number.written()))
                .containsExactly(numbers.split(" "));
    }

    @Test
    void a_wrong_piece_of_a_cell_is_told() {
        assertThat(PhoneNumber.split("13800005678、390000b"))
                .extracting(PhoneNumber.Piece::typed)
                .containsExactly("13800005678", "390000b");
        assertThat(PhoneNumber.split("13800005678、390000b").getLast().number()).isNull();
        assertThat(PhoneNumber.split("13800005678 / 没有"))
                .containsExactly(
                        new PhoneNumber.Piece("13800005678", new PhoneNumber("13800005678")),
                        new PhoneNumber.Piece("没有", null));
        assertThat(PhoneNumber.split("13800005678 1390000")).singleElement().satisfies(piece -> {
            assertThat(piece.typed()).isEqualTo("13800005678 1390000");
            assertThat(piece.number()).isNull();
        });
        assertThat(PhoneNumber.split("13800005678、无").getLast().number()).isNull();
        assertThat(PhoneNumber.split(" 、 ")).isEmpty();
        assertThat(PhoneNumber.split("13800005678 ".repeat(26)))
                .singleElement()
                .satisfies(piece -> assertThat(piece.number()).isNull());
        assertThat(PhoneNumber.split("13800005678 ".repeat(25))).hasSize(25);
    }

    @ParameterizedTest
    @CsvSource({
        "013800005678, 0, 021, 13800005678",
        "913800005678, 9, 021, 13800005678",
        "902158881234, 9, 021, 02158881234",
        "0021-58881234, 0, 021, 02158881234",
        "0025 2123 4567, 0, 021, 02521234567",
        "02158881234, 0, 021, 02158881234",
        "958881234, 9, 021, 02158881234",
        "58881234, '', 021, 02158881234",
        "58881234, 9, '', 58881234",
        "96543210, 9, 0571, 6543210",
        "95588, 9, 021, 95588",
        "110, 0, 021, 110",
        "8001, '', 021, 8001",
        "+85223456789, 9, 021, +85223456789",
        "13800005678, 9, 021, 13800005678",
        "400-800-1234, 9, 021, 4008001234",
        "58881234转801, '', 021, 02158881234-801",
        "005712345678, '', 021, none"
    })
    void a_telephone_system_tells_its_prefix_and_leaves_out_its_own_area(
            String told, String prefix, String area, String known) {
        assertThat(PhoneNumber.told(told, prefix, area)
                        .map(PhoneNumber::written)
                        .orElse("none"))
                .isEqualTo(known);
    }

    @Test
    void the_middle_of_a_number_is_hidden() {
        assertThat(new PhoneNumber("13812345678").masked()).isEqualTo("138****5678");
        assertThat(new PhoneNumber("02158881234").masked()).isEqualTo("021****1234");
        assertThat(new PhoneNumber("02158881234", "801").masked()).isEqualTo("021****1234-801");
        assertThat(new PhoneNumber("2158881234").masked()).isEqualTo("215****1234");
        assertThat(new PhoneNumber("58881234").masked()).isEqualTo("5****34");
        assertThat(new PhoneNumber("5888123").masked()).isEqualTo("5****23");
        assertThat(new PhoneNumber("123456").masked()).isEqualTo("123456");
        assertThat(new PhoneNumber("110").masked()).isEqualTo("110");
        assertThat(new PhoneNumber("13812345678")).hasToString("138****5678");
    }

    @ParameterizedTest
    @CsvSource({
        "13800005678, 138****5678",
        "+86 138-0000-5678, 138****5678",
        "021-58881234转801, 021****1234-801",
        "110, 110",
        "12, ****",
        "找王师傅 5678, ****",
        "' ', ''",
        ", ''"
    })
    void of_a_number_as_it_was_typed_no_more_is_shown(@Nullable String typed, String masked) {
        assertThat(PhoneNumber.masked(typed)).isEqualTo(masked);
    }

    @Test
    void what_is_written_down_reads_back() {
        assertThat(PhoneNumber.of("02158881234-801")).isEqualTo(new PhoneNumber("02158881234", "801"));
        assertThat(PhoneNumber.of("13800005678")).isEqualTo(new PhoneNumber("13800005678"));
        assertThat(new PhoneNumber("02158881234", "801").written()).isEqualTo("02158881234-801");
        assertThat(new PhoneNumber("13800005678").written()).isEqualTo("13800005678");
        assertThat(PhoneNumber.parse(null)).isEmpty();
    }

    @Test
    void a_landline_may_stand_in_the_register_without_its_area_code() {
        assertThat(new PhoneNumber("02158881234").alternatives()).containsExactly("02158881234", "58881234");
        assertThat(new PhoneNumber("01058881234").alternatives()).containsExactly("01058881234", "58881234");
        assertThat(new PhoneNumber("057187654321").alternatives()).containsExactly("057187654321", "87654321");
        assertThat(new PhoneNumber("0663123456").alternatives()).containsExactly("0663123456", "123456");
        assertThat(new PhoneNumber("13800005678").alternatives()).containsExactly("13800005678");
        assertThat(new PhoneNumber("012345678").alternatives()).containsExactly("012345678");
    }

    @ParameterizedTest
    @CsvSource({
        "138 0000, 1380000",
        "(021) 588, 021588",
        "+86 138-0000-5678, 13800005678",
        "58881234转801, 58881234",
        "12, none",
        "3-2-1201室, none",
        "林晓雯, none",
        "021-58881234567890, 02158881234567890"
    })
    void a_part_of_a_number_can_be_looked_for(String typed, String sought) {
        assertThat(PhoneNumber.sought(typed).orElse("none")).isEqualTo(sought);
    }
}
