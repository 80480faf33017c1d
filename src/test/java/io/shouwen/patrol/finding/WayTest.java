package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a finding can be sent to on which way. */
@Clause({"4.3.2 a", "4.3.2 b", "4.3.2 c", "4.3.3"})
class WayTest {

    @Test
    void what_is_broken_goes_to_engineering_or_a_contractor_and_to_who_repairs() {
        assertThat(Way.to(Department.Kind.ENGINEERING)).isEqualTo("FACILITY STAFF");
        assertThat(Way.to(Department.Kind.OTHER)).isEqualTo("FACILITY STAFF");
        assertThat(Way.to(Set.of(Role.REPAIR))).isEqualTo("FACILITY");
        assertThat(Way.to(Set.of(Role.HEAD))).isEqualTo("FACILITY BREACH");
    }

    @Test
    void poor_work_goes_to_a_department_and_never_to_a_person() {
        for (Department.Kind kind : Department.Kind.values()) {
            assertThat(Way.STAFF.suits(kind)).isTrue();
        }
        for (Role role : Role.values()) {
            assertThat(Way.STAFF.suits(Set.of(role))).isFalse();
        }
        assertThat(Way.to(Department.Kind.CLEANING)).isEqualTo("STAFF");
    }

    @Test
    void a_residents_breach_goes_to_who_talks_with_residents() {
        assertThat(Way.to(Department.Kind.ORDER)).isEqualTo("STAFF BREACH");
        assertThat(Way.to(Department.Kind.SERVICE)).isEqualTo("STAFF BREACH");
        for (Role role : new Role[] {Role.BUTLER, Role.SUPERVISOR, Role.MANAGER}) {
            assertThat(Way.to(Set.of(role))).isEqualTo("BREACH");
        }
        assertThat(Way.to(Set.of(Role.DESK))).isEqualTo("NONE");
    }

    @Test
    void a_major_one_is_the_property_managers_and_nobody_is_chosen_for_it() {
        assertThat(Way.MAJOR.suits(Department.Kind.ENGINEERING)).isFalse();
        assertThat(Way.MAJOR.suits(Set.of(Role.MANAGER))).isFalse();
        assertThat(Way.MAJOR.messageKey()).isEqualTo("patrol.finding.way.major");
    }
}
