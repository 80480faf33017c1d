package io.shouwen.estate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PhoneNumberProperties {

    @Property
    void a_mobile_number_is_read_from_any_grouping(
            @ForAll @LongRange(min = 13_000_000_000L, max = 19_999_999_999L) long number) {
        String digits = Long.toString(number);
        String grouped = digits.substring(0, 3) + "-" + digits.substring(3, 7) + " " + digits.substring(7);
        PhoneNumber expected = new PhoneNumber(digits);
        assertThat(PhoneNumber.parse(digits)).contains(expected);
        assertThat(PhoneNumber.parse("+86 " + grouped)).contains(expected);
        assertThat(PhoneNumber.parse("0086" + grouped)).contains(expected);
        assertThat(expected.masked()).doesNotContain(digits.substring(3, 7) + digits.substring(7));
    }

    @Property
    void no_text_breaks_the_reading_and_reading_twice_changes_nothing(@ForAll String anything) {
        PhoneNumber.parse(anything)
                .ifPresent(
                        number -> assertThat(PhoneNumber.parse(number.digits())).contains(number));
        PhoneNumber.split(anything);
    }
}
