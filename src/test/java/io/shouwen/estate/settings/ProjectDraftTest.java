package io.shouwen.estate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@Clause({"2.1.1", "4.1.1.1"})
class ProjectDraftTest {

    private static final Map<String, String> TYPED = Map.of(
            "name", "云栖里",
            "address", "文一西路 1 号",
            "opensAt", "08:00",
            "closesAt", "20:00",
            "zone", "Asia/Shanghai",
            "limit", "500",
            "hotline", "400-800-1234",
            "centrePhone", "0571-87654321",
            "version", "7");

    @Test
    void what_was_typed_is_what_the_form_shows_again() {
        ProjectDraft draft = ProjectDraft.of(typed("name", "云栖里"));
        assertThat(draft).isNotNull();
        assertThat(draft.typed(7)).containsExactlyInAnyOrderEntriesOf(TYPED);
        ProjectDraft usual = ProjectDraft.of(typed("limit", ""));
        assertThat(usual).isNotNull();
        assertThat(usual.limit()).isNull();
        assertThat(usual.typed(7)).containsEntry("limit", "");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 50",
        "limit, 600",
        "opensAt, 00:00",
        "closesAt, 08:01",
        "zone, Asia/Urumqi",
        "address, ''",
        "hotline, ''",
        "centrePhone, 58881234转801"
    })
    void what_may_be_set_is_taken(String field, String value) {
        Fields fields = typed(field, value);
        assertThat(ProjectDraft.of(fields)).isNotNull();
        assertThat(fields.wrong()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', form.required",
        "limit, 49, estate.settings.wrong.limit",
        "limit, 601, estate.settings.wrong.limit",
        "limit, 10000, estate.settings.wrong.limit",
        "opensAt, '', form.required",
        "opensAt, 8am, estate.settings.wrong.time",
        "opensAt, 20:00, estate.settings.wrong.closes-before",
        "closesAt, '', form.required",
        "closesAt, 24:00, estate.settings.wrong.time",
        "closesAt, 08:00, estate.settings.wrong.closes-before",
        "closesAt, 07:59, estate.settings.wrong.closes-before",
        "zone, '', form.required",
        "zone, Mars/Base, estate.settings.wrong.zone",
        "hotline, 打我, estate.wrong.phone",
        "centrePhone, 12, estate.wrong.phone"
    })
    void what_may_not_is_said_beside_its_field(String field, String value, String problem) {
        Fields fields = typed(field, value);
        assertThat(ProjectDraft.of(fields)).isNull();
        assertThat(fields.form().errors().values())
                .extracting(Form.Problem::messageKey)
                .containsExactly(problem);
    }

    @Test
    void the_hours_of_a_day_are_counted_whole() {
        ProjectDraft draft = ProjectDraft.of(typed("closesAt", "19:59"));
        assertThat(draft).isNotNull();
        assertThat(draft.hours()).isEqualTo(11);
    }

    private static Fields typed(String field, String value) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(TYPED);
        typed.set(field, value);
        return new Fields(typed);
    }
}
