package io.shouwen.custody.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTest {

    @ParameterizedTest
    @CsvSource({
        "SF1234567890123, 顺丰",
        "SF123456789012, 顺丰",
        "JD0123456789012, 京东",
        "JDVA12345678901-1-1-, 京东",
        "YT1234567890123, 圆通",
        "78123456789012, 中通",
        "773123456789012, 申通",
        "431234567890123, 韵达",
        "JT1234567890123, 极兔",
        "DPK123456789012, 德邦",
        "EA123456789CN, 邮政",
        "9876543210987, 邮政",
        "ZZ99999999, ''"
    })
    void the_company_is_known_by_the_shape(String number, String courier) {
        assertThat(TrackingNumber.parse(number).map(TrackingNumber::courier)).contains(courier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-2-1201", "A-03-2", "13812345678", "王芳", "5678", "", "ABCDEFGHIJKLM"})
    void a_house_a_slot_a_telephone_number_and_a_name_are_no_tracking_numbers(String code) {
        assertThat(TrackingNumber.parse(code)).isEmpty();
    }

    @Test
    void typed_by_hand_or_read_full_width_it_is_the_same_number() {
        assertThat(TrackingNumber.parse(" ｓｆ１２３４ 567890123 ").map(TrackingNumber::number))
                .contains("SF1234567890123");
        assertThat(TrackingNumber.tail("SF1234567890123")).isEqualTo("0123");
        assertThat(TrackingNumber.tail("12")).isEqualTo("12");
    }
}
