package io.shouwen.staff;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Fields;
import io.shouwen.staff.view.Course;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One course of education; a person may have several, such as a full-time one and one beside work.
 *
 * @param school empty if unknown
 * @param graduated year, null if unknown; a future year means that the course is still running
 */
record Education(
        EducationLevel level,
        boolean fullTime,
        StudyField field,
        String school,
        @Nullable Integer graduated) {

    /** Whether it satisfies the requirement for butlers: full-time, college or higher, finished by that day. */
    @Clause("4.1.1.2b")
    boolean qualifies(LocalDate day) {
        return fullTime && level.college() && (graduated == null || graduated <= day.getYear());
    }

    /** @return null if a field has an error */
    static @Nullable Education of(Fields fields) {
        fields.required("level", 20);
        EducationLevel level = fields.choice("level", EducationLevel.class);
        fields.required("field", 20);
        StudyField field = fields.choice("field", StudyField.class);
        String school = fields.text("school", 60);
        Integer graduated = fields.read("graduated", Education::year, "staff.wrong.year");
        return level == null || field == null || fields.wrong()
                ? null
                : new Education(level, fields.text("fullTime", 5).equals("true"), field, school, graduated);
    }

    private static java.util.Optional<Integer> year(String typed) {
        return typed.matches("(19[5-9]|20\\d|210)\\d") && Integer.parseInt(typed) <= 2100
                ? java.util.Optional.of(Integer.valueOf(typed))
                : java.util.Optional.empty();
    }

    Course shown(UUID id) {
        return new Course(id, level, fullTime, field, school, graduated);
    }

    Map<String, String> typed(int version) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("level", level.name());
        typed.put("fullTime", String.valueOf(fullTime));
        typed.put("field", field.name());
        typed.put("school", school);
        typed.put("graduated", graduated == null ? "" : String.valueOf(graduated));
        typed.put("version", String.valueOf(version));
        return typed;
    }
}
