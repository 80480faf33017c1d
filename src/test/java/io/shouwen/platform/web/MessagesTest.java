package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class MessagesTest {

    private final MessageSource messages = messages();

    private static MessageSource messages() {
        try {
            return WebConfiguration.messageSource();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_and_many_are_said_as_english_does() {
        assertThat(said(Locale.ENGLISH, "duty.day.gaps", 1)).isEqualTo("1 gap");
        assertThat(said(Locale.ENGLISH, "duty.day.gaps", 2)).isEqualTo("2 gaps");
        assertThat(said(Locale.ENGLISH, "duty.day.gaps", 0)).isEqualTo("0 gaps");
        assertThat(said(Locale.ENGLISH, "duty.day.gaps", "1,234")).isEqualTo("1,234 gaps");
        assertThat(said(Locale.ENGLISH, "duty.day.gaps", "1")).isEqualTo("1 gap");
    }

    @Test
    void an_apostrophe_is_doubled_with_plural_forms_or_without() {
        assertThat(said(Locale.ENGLISH, "district.what", 600)).contains("the supervisor's.");
        assertThat(said(Locale.ENGLISH, "sign-in.locked", 2)).doesNotContain("{", "''");
    }

    @Test
    void what_is_no_number_counts_as_many_and_comes_through() {
        assertThat(said(Locale.ENGLISH, "duty.day.gaps", "{0}")).isEqualTo("{0} gaps");
        assertThat(said(Locale.ENGLISH, "duty.day.gaps", "2-4")).isEqualTo("2-4 gaps");
        assertThat(said(Locale.ENGLISH, "sign-out.unsent", "{0}")).contains("{0}");
        assertThat(said(Locale.ENGLISH, "district.moves", "{u}", "{h}")).contains("{u}", "{h}");
    }

    @Test
    void chinese_has_one_form() {
        assertThat(said(Locale.SIMPLIFIED_CHINESE, "duty.day.gaps", 1)).doesNotContain("{");
    }

    private String said(Locale locale, String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
