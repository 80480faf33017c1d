package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.staff.Qualification.Warning;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("4.1.1.2b")
class QualificationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void full_time_college_or_higher_will_do_whatever_the_field() {
        assertThat(warning(studied(EducationLevel.COLLEGE, true, 2018))).isNull();
        assertThat(warning(studied(EducationLevel.MASTER, true, null))).isNull();
    }

    @Test
    void a_lower_level_or_a_course_beside_work_is_warned_of() {
        assertThat(warning(studied(EducationLevel.VOCATIONAL, true, 2010))).isEqualTo("staff.warning.education");
        assertThat(warning(studied(EducationLevel.BACHELOR, false, 2020))).isEqualTo("staff.warning.education");
    }

    @Test
    void one_qualifying_course_among_several_is_enough() {
        assertThat(warning(studied(EducationLevel.BACHELOR, false, 2022), studied(EducationLevel.COLLEGE, true, 2016)))
                .isNull();
    }

    @Test
    void a_course_that_ends_next_year_does_not_count_yet() {
        assertThat(warning(studied(EducationLevel.COLLEGE, true, 2027))).isEqualTo("staff.warning.education");
        assertThat(studied(EducationLevel.COLLEGE, true, 2027).qualifies(LocalDate.of(2027, 1, 1)))
                .isTrue();
    }

    @Test
    void a_file_without_schooling_says_so() {
        assertThat(warning()).isEqualTo("staff.warning.unknown");
    }

    private static @Nullable String warning(Education... schooling) {
        return Warning.of("小陈", List.of(schooling), TODAY)
                .map(Warning::messageKey)
                .orElse(null);
    }

    private static Education studied(EducationLevel level, boolean fullTime, @Nullable Integer graduated) {
        return new Education(level, fullTime, StudyField.OTHER, "", graduated);
    }
}
