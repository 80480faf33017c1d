package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Departments, colleagues, their courses and certificates as they are typed. */
class FormRulesTest {

    private static final StaffMember HEAD = member("5e1b3a52-0b3b-4b0e-9d53-5c7b2f0d0001", "吴工");
    private static final StaffMember DEPUTY = member("5e1b3a52-0b3b-4b0e-9d53-5c7b2f0d0002", "赵师傅");
    private static final Map<String, String> DEPARTMENT = Map.of(
            "name", "工程部",
            "kind", "ENGINEERING",
            "head", HEAD.id().toString(),
            "deputy", DEPUTY.id().toString(),
            "answerWithin", "120",
            "version", "3");
    private static final Map<String, String> STAFF = Map.of(
            "name", "林晓雯",
            "number", "KF001",
            "phone", "138 0000 5678",
            "post", "客服",
            "workPhone", "021-58881234");

    @Test
    void a_department_is_kept_as_typed() {
        DepartmentForm form = DepartmentForm.read(department("name", " 工程部 "));
        assertThat(form.versionNumber()).isEqualTo(3);
        assertThat(form.department(HEAD.id()))
                .isEqualTo(new Department(HEAD.id(), Department.Kind.ENGINEERING, "工程部", HEAD.id(), DEPUTY.id(), 120));
        assertThat(DepartmentForm.read(department("deputy", ""))
                        .department(HEAD.id())
                        .deputy())
                .isNull();
        assertThat(DepartmentForm.read(department("version", "x")).versionNumber())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "name, 工程部",
        "deputy, ''",
        "answerWithin, 10",
        "answerWithin, 1440",
        "name, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
    })
    void a_department_may_do_without_a_deputy_and_answer_within_ten_minutes_or_a_day(String field, String value) {
        assertThat(problems(checked(department(field, value), false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', form.required",
        "name, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十长, form.too-long",
        "kind, '', form.required",
        "kind, KITCHEN, form.malformed",
        "head, 5e1b3a52-0b3b-4b0e-9d53-5c7b2f0d0009, department.head.unknown",
        "deputy, 5e1b3a52-0b3b-4b0e-9d53-5c7b2f0d0009, department.head.unknown",
        "deputy, 5e1b3a52-0b3b-4b0e-9d53-5c7b2f0d0001, department.deputy.second",
        "answerWithin, '', department.answer-within.range",
        "answerWithin, 9, department.answer-within.range",
        "answerWithin, 09, department.answer-within.range",
        "answerWithin, 1441, department.answer-within.range",
        "answerWithin, 10000, department.answer-within.range"
    })
    void what_will_not_do_for_a_department_is_said_beside_its_field(String field, String value, String problem) {
        assertThat(problems(checked(department(field, value), false))).containsExactly(Map.entry(field, problem));
    }

    @Test
    void a_deputy_stands_second_to_a_head_and_a_name_is_given_once() {
        MultiValueMap<String, String> headless = department("head", "");
        assertThat(problems(checked(headless, false))).containsExactly(Map.entry("deputy", "department.deputy.second"));
        headless.set("deputy", "");
        assertThat(problems(checked(headless, false))).isEmpty();
        assertThat(problems(checked(department("name", "工程部"), true)))
                .containsExactly(Map.entry("name", "department.name.taken"));
    }

    @Test
    void a_colleague_is_kept_with_the_roles_a_project_gives_and_the_audit_hides_the_number() {
        Fields fields = staff("name", "林晓雯", "BUTLER", "DESK", "ADMIN");
        StaffDraft draft = StaffDraft.of(fields, number -> false);
        assertThat(fields.wrong()).isFalse();
        assertThat(draft.roles()).containsExactly(Role.DESK, Role.BUTLER);
        assertThat(draft.is(Role.DESK)).isTrue();
        assertThat(draft.is(Role.ADMIN)).isFalse();
        assertThat(draft.typed(5)).containsAllEntriesOf(STAFF).containsEntry("version", "5");
        assertThat(draft.audited())
                .containsEntry("phone", "138****5678")
                .containsEntry("name", "林晓雯")
                .containsEntry("roles", draft.roles())
                .doesNotContainKey("version");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', form.required",
        "number, '', form.required",
        "post, '', form.required",
        "phone, '', form.required",
        "phone, 12345, staff.phone.malformed",
        "phone, 打我, staff.phone.malformed",
        "workPhone, 110, staff.phone.malformed"
    })
    void what_will_not_do_for_a_colleague_is_said_beside_its_field(String field, String value, String problem) {
        Fields fields = staff(field, value, "DESK");
        StaffDraft.of(fields, number -> false);
        assertThat(problems(fields.form())).containsExactly(Map.entry(field, problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "13800005678"})
    void a_work_phone_may_be_missing_and_has_six_digits_or_more(String workPhone) {
        Fields fields = staff("workPhone", workPhone, "DESK");
        StaffDraft.of(fields, number -> false);
        assertThat(fields.wrong()).isFalse();
    }

    @Test
    void a_number_is_given_once_and_somebody_without_a_role_can_do_nothing() {
        Fields taken = staff("name", "林晓雯", "DESK");
        StaffDraft.of(taken, "KF001"::equals);
        assertThat(problems(taken.form())).containsExactly(Map.entry("number", "staff.number.taken"));
        Fields idle = staff("name", "林晓雯");
        StaffDraft.of(idle, number -> false);
        assertThat(problems(idle.form())).containsExactly(Map.entry("roles", "staff.roles.none"));
    }

    @ParameterizedTest
    @CsvSource({"1950, true", "2100, true", "2018, true", "1949, false", "2101, false", "去年, false"})
    void a_course_ended_in_a_year_people_of_today_studied_in(String year, boolean taken) {
        Fields fields = typed(
                Map.of("level", "COLLEGE", "field", "OTHER", "school", "职业学院", "fullTime", "true", "graduated", year));
        Education course = Education.of(fields);
        assertThat(course != null).isEqualTo(taken);
        assertThat(problems(fields.form())).isEqualTo(taken ? Map.of() : Map.of("graduated", "staff.wrong.year"));
        if (course != null) {
            assertThat(course.typed(1)).containsEntry("graduated", year).containsEntry("fullTime", "true");
        }
    }

    @Test
    void a_course_needs_its_level_and_field_and_may_go_on() {
        Education running = Education.of(typed(Map.of("level", "COLLEGE", "field", "OTHER")));
        assertThat(running).isEqualTo(new Education(EducationLevel.COLLEGE, false, StudyField.OTHER, "", null));
        assertThat(running.typed(1)).containsEntry("graduated", "");
        assertThat(Education.of(typed(Map.of("field", "OTHER")))).isNull();
        assertThat(Education.of(typed(Map.of("level", "COLLEGE")))).isNull();
    }

    @Test
    void a_certificate_may_expire_on_the_day_it_was_issued_but_not_before() {
        Map<String, String> same = Map.of("name", "物业管理师", "issuedOn", "2026-03-01", "expiresOn", "2026-03-01");
        Certificate certificate = Certificate.of(typed(same));
        assertThat(certificate).isNotNull();
        assertThat(certificate.typed(2)).containsAllEntriesOf(same).containsEntry("version", "2");
        Certificate undated = Certificate.of(typed(Map.of("name", "物业管理师")));
        assertThat(undated).isNotNull();
        assertThat(undated.typed(2)).containsEntry("issuedOn", "").containsEntry("expiresOn", "");
        Fields before = typed(Map.of("name", "物业管理师", "issuedOn", "2026-03-01", "expiresOn", "2026-02-28"));
        assertThat(Certificate.of(before)).isNull();
        assertThat(problems(before.form())).containsOnlyKeys("expiresOn");
    }

    private static Fields typed(Map<String, String> all) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(all);
        return new Fields(typed);
    }

    private static Form checked(MultiValueMap<String, String> typed, boolean nameTaken) {
        return DepartmentForm.read(typed).check(typed, List.of(HEAD, DEPUTY), nameTaken);
    }

    private static MultiValueMap<String, String> department(String field, String value) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(DEPARTMENT);
        typed.set(field, value);
        return typed;
    }

    private static Fields staff(String field, String value, String... roles) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(STAFF);
        typed.set(field, value);
        typed.addAll("roles", List.of(roles));
        return new Fields(typed);
    }

    private static Map<String, String> problems(Form form) {
        return form.errors().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().messageKey()));
    }

    private static StaffMember member(String id, String name) {
        return new StaffMember(UUID.fromString(id), name, name, "", "工程", Set.of(Role.HEAD));
    }
}
