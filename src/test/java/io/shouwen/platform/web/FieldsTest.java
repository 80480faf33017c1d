package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class FieldsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

    private Fields typed(String text) {
        typed.set("field", text);
        return new Fields(typed);
    }

    @Test
    void a_text_is_stripped_and_its_length_counted_as_people_see_it() {
        assertThat(typed("  漏水 ").required("field", 2, 2)).isEqualTo("漏水");
        refused(fields -> fields.required("field", 2, 10), "漏");
        refused(fields -> fields.text("field", 2), "漏水了");
        refused(fields -> fields.required("field", 10), "   ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1901-01-01", "2026-11-30", "2199-12-31"})
    void a_day_of_the_calendar_is_taken(String day) {
        Fields fields = typed(day);
        assertThat(fields.day("field")).isEqualTo(LocalDate.parse(day));
        assertThat(fields.wrong()).isFalse();
        assertThat(typed(day + "T08:00").requiredMoment("field", SHANGHAI))
                .isEqualTo(LocalDate.parse(day).atTime(8, 0).atZone(SHANGHAI).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-12-31", "2200-01-01", "+999999999-12-31", "2026-02-30", "30.11.2026", "gestern"})
    void a_day_no_calendar_of_ours_has_is_refused_beside_the_field(String day) {
        refused(fields -> assertThat(fields.day("field")).isNull(), day);
        refused(fields -> fields.requiredMoment("field", SHANGHAI), day + "T08:00");
    }

    @Test
    void a_number_is_taken_within_its_limits_only() {
        assertThat(typed("1").number("field", 1, 30)).isEqualTo(1);
        assertThat(typed("30").number("field", 1, 30)).isEqualTo(30);
        for (String wrong : new String[] {"0", "31", "", "-1", "1.5", "9999999999", "1e1"}) {
            refused(fields -> assertThat(fields.number("field", 1, 30)).isEqualTo(1), wrong);
        }
    }

    @Test
    void a_time_and_a_choice_are_read_or_refused() {
        assertThat(typed("07:30").requiredTime("field")).isEqualTo(LocalTime.of(7, 30));
        refused(fields -> assertThat(fields.requiredTime("field")).isEqualTo(LocalTime.MIDNIGHT), "7:30");
        refused(fields -> assertThat(fields.requiredTime("field")).isEqualTo(LocalTime.MIDNIGHT), "");
        assertThat(typed("DESK").required("field", Role.class)).isEqualTo(Role.DESK);
        assertThat(typed("desk").choice("field", Role.class, Role.BUTLER)).isEqualTo(Role.DESK);
        refused(fields -> assertThat(fields.choice("field", Role.class)).isNull(), "desk");
        refused(
                fields -> assertThat(fields.choice("field", Role.class, Role.BUTLER))
                        .isEqualTo(Role.BUTLER),
                "boss");
        refused(fields -> assertThat(fields.required("field", Role.class)).isEqualTo(Role.values()[0]), "");
    }

    @Test
    void an_id_that_is_none_names_nothing() {
        UUID id = Ids.next();
        assertThat(typed(id.toString()).requiredId("field")).isEqualTo(id);
        assertThat(typed("no").id("field")).isEqualTo(Ids.GROUP);
        assertThat(typed("").optionalId("field")).isNull();
        refused(fields -> assertThat(fields.optionalId("field")).isNull(), "no");
        refused(fields -> assertThat(fields.requiredId("field")).isEqualTo(Ids.GROUP), "");
    }

    @Test
    void the_first_error_of_a_field_stays_and_what_was_typed_too() {
        Fields fields = typed("x");
        fields.problem("field", "form.required");
        fields.problem("field", "form.malformed");
        fields.propose("other", "y");
        assertThat(fields.wrong()).isTrue();
        assertThat(fields.form().value("field")).isEqualTo("x");
        assertThat(fields.form().value("other")).isEqualTo("y");
        assertThat(fields.form().errors().get("field")).isEqualTo(Form.Problem.of("form.required"));
    }

    private void refused(java.util.function.Consumer<Fields> reading, String text) {
        Fields fields = typed(text);
        reading.accept(fields);
        assertThat(fields.wrong()).as(text).isTrue();
        assertThat(fields.form().value("field")).isEqualTo(text);
    }
}
