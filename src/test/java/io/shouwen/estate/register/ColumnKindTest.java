package io.shouwen.estate.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnKindTest {

    @Test
    void our_own_headings_are_understood_again_in_both_languages() {
        for (ColumnKind each : ColumnKind.values()) {
            assertThat(ColumnKind.of(each.ours(true))).contains(each);
            assertThat(ColumnKind.of(each.ours(false))).contains(each);
        }
        assertThat(ColumnKind.HOUSE.ours(true)).isEqualTo("房号");
        assertThat(ColumnKind.HOUSE.ours(false)).isEqualTo("House");
        assertThat(ColumnKind.PHONE.ours()).isEqualTo("电话");
    }

    @ParameterizedTest
    @CsvSource({
        "*联系电话 2, PHONE",
        "面积（㎡）, AREA",
        "建筑面积m2, AREA",
        "租户姓名, NAME",
        "家属电话, PHONE",
        "业主 姓名, NAME",
        "Phone Number, PHONE",
        "HOUSE NO., HOUSE",
        "手机[备用], PHONE"
    })
    void units_stars_brackets_numbers_and_whose_it_is_do_not_matter(String written, ColumnKind kind) {
        assertThat(ColumnKind.of(written)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"业主面积", "租户车牌", "合计", "''", "序号"})
    void what_is_no_heading_of_ours_is_none(String written) {
        assertThat(ColumnKind.of(written)).isEmpty();
    }
}
