package io.shouwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedTest extends ShouwenTest {

    private static final List<String> NUMBERS =
            List.of("13812345678", "02158881234", "2158881234", "588812345", "58881234", "5888123", "123456", "110");

    @Test
    void the_middle_of_a_number_is_hidden_and_more_of_a_short_one() {
        assertThat(NUMBERS.stream().map(Masked::phone))
                .containsExactly(
                        "138****5678", "021****1234", "215****1234", "5****45", "5****34", "5****23", "123456", "110");
    }

    @Test
    void the_database_hides_the_same_of_a_number() {
        for (String number : NUMBERS) {
            assertThat(jdbc.sql("select " + Masked.phoneSql("n") + " from (values (:number)) as v (n)")
                            .param("number", number)
                            .query(String.class)
                            .single())
                    .isEqualTo(Masked.phone(number));
        }
    }

    @Test
    void of_what_is_no_number_only_its_being_there_is_shown() {
        assertThat(Masked.unreadable("王师傅 5678")).isEqualTo("****");
        assertThat(Masked.unreadable("12")).isEqualTo("****");
        assertThat(Masked.unreadable(" ")).isEmpty();
        assertThat(Masked.unreadable(null)).isEmpty();
    }

    @Test
    void a_mail_address_shows_its_first_letter_and_its_domain() {
        assertThat(Masked.address("lin@example.com")).isEqualTo("l***@example.com");
        assertThat(Masked.address("l@example.com")).isEqualTo("l***@example.com");
        assertThat(Masked.address("𠮷田@example.com")).isEqualTo("𠮷***@example.com");
        assertThat(Masked.address("@example.com")).isEqualTo("****");
        assertThat(Masked.address("lin")).isEqualTo("****");
        assertThat(Masked.address("")).isEmpty();
        assertThat(Masked.address(null)).isEmpty();
    }
}
