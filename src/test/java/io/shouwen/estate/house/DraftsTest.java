package io.shouwen.estate.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.FloorArea;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Houses and residents as they are typed into the register's pages. */
@Clause("3.1.5")
class DraftsTest {

    private static final Map<String, String> HOUSE =
            Map.of("house", "3-2-1201", "area", "89.5", "use", "COMMERCIAL", "ownership", "PUBLIC", "note", "拐角");
    private static final Map<String, String> RESIDENT =
            Map.of("name", "王建国", "relation", "TENANT", "title", "先生", "phones", "13800005678、021-58881234-801");

    @ParameterizedTest
    @CsvSource({
        "89, 89.00",
        "89.5㎡, 89.50",
        "'1,289.505 平方米', 1289.51",
        "８９平米, 89.00",
        "89.5 M2, 89.50",
        "0.01, 0.01",
        "99999.99, 99999.99",
        "99999.999, none",
        "100000, none",
        "0, none",
        "0.004, none",
        "-3, none",
        "大, none",
        "89㎡左右, none"
    })
    void an_area_is_read_to_the_hundredth_of_a_square_metre(String typed, String area) {
        assertThat(FloorArea.parse(typed).map(BigDecimal::toPlainString).orElse("none"))
                .isEqualTo(area);
    }

    @Test
    void a_house_is_shown_as_it_will_be_kept() {
        HouseDraft draft = HouseDraft.of(typed(HOUSE, "house", "3栋2单元1201"));
        assertThat(draft).isNotNull();
        assertThat(draft.typed(4))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "house",
                        "3-2-1201",
                        "area",
                        "89.50",
                        "use",
                        "COMMERCIAL",
                        "ownership",
                        "PUBLIC",
                        "note",
                        "拐角",
                        "version",
                        "4"));
        HouseDraft unmeasured = HouseDraft.of(typed(HOUSE, "area", ""));
        assertThat(unmeasured).isNotNull();
        assertThat(unmeasured.typed(4)).containsEntry("area", "");
    }

    @ParameterizedTest
    @CsvSource({
        "house, '', form.required",
        "house, 喷泉旁, estate.house.wrong.house",
        "area, 大, estate.house.wrong.area",
        "use, CASTLE, form.malformed"
    })
    void a_house_that_cannot_be_kept_says_why_beside_the_field(String field, String value, String problem) {
        Fields fields = typed(HOUSE, field, value);
        assertThat(HouseDraft.of(fields)).isNull();
        assertThat(problems(fields)).containsExactly(Map.entry(field, problem));
    }

    @Test
    void a_resident_has_each_number_once_and_the_audit_hides_them() {
        ResidentDraft draft = ResidentDraft.of(typed(RESIDENT, "phones", "138-0000-5678/13800005678 021-58881234-801"));
        assertThat(draft).isNotNull();
        assertThat(draft.phones())
                .containsExactly(new PhoneNumber("13800005678"), new PhoneNumber("02158881234", "801"));
        assertThat(draft.typed(2))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name",
                        "王建国",
                        "relation",
                        "TENANT",
                        "title",
                        "先生",
                        "phones",
                        "13800005678、02158881234-801",
                        "version",
                        "2"));
        assertThat(draft.audited())
                .containsEntry("phones", List.of("138****5678", "021****1234-801"))
                .containsEntry("title", "先生")
                .containsEntry("relation", "tenant");
    }

    @Test
    void a_resident_needs_no_title_and_no_number() {
        ResidentDraft untitled = ResidentDraft.of(typed(RESIDENT, "title", ""));
        assertThat(untitled).isNotNull();
        assertThat(untitled.title()).isNull();
        assertThat(untitled.typed(2)).containsEntry("title", "");
        assertThat(untitled.audited()).containsEntry("title", "");
        assertThat(ResidentDraft.of(typed(RESIDENT, "phones", ""))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', form.required",
        "relation, '', form.required",
        "relation, FRIEND, form.malformed",
        "phones, 13800005678 / 没有, estate.wrong.phone"
    })
    void a_resident_who_cannot_be_kept_says_why_beside_the_field(String field, String value, String problem) {
        Fields fields = typed(RESIDENT, field, value);
        assertThat(ResidentDraft.of(fields)).isNull();
        assertThat(problems(fields)).containsExactly(Map.entry(field, problem));
    }

    private static Map<String, String> problems(Fields fields) {
        return fields.form().errors().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().messageKey()));
    }

    private static Fields typed(Map<String, String> all, String field, String value) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(all);
        typed.set(field, value);
        return new Fields(typed);
    }
}
