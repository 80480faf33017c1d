package io.shouwen.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.PostKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnDutyTest extends DutyTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-10T16:00:00Z");

    @Test
    void the_roles_people_who_are_signed_on_are_reached_and_only_they() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        Person there = person(project, "在岗", Role.DESK);
        person(project, "休息", Role.DESK);
        wasOn(there, desk, NOON.minusSeconds(3600), null);
        assertThat(reachable(project, Role.DESK)).containsExactly(there.id());
        assertThat(within(project, () -> onDuty.now(project.id(), NOON)))
                .singleElement()
                .satisfies(present -> {
                    assertThat(present.name()).isEqualTo("在岗");
                    assertThat(present.post().kind()).isEqualTo(PostKind.DESK);
                });
    }

    @Test
    void nobody_signed_on_the_roster_says_who_should_be_there() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        person(project, "休息", Role.DESK);
        Person planned = person(project, "排班", Role.DESK);
        planned(planned, desk, NOON.minusSeconds(60), NOON.plusSeconds(3600));
        assertThat(reachable(project, Role.DESK)).containsExactly(planned.id());
    }

    @Test
    void after_hours_the_control_room_hears_it_and_without_anybody_on_duty_all_who_hold_the_role_do() {
        ProjectRef project = project();
        UUID control = post(project, PostKind.CONTROL);
        Person first = person(project, "前台一", Role.DESK);
        Person second = person(project, "前台二", Role.DESK);
        Person guard = person(project, "监控", Role.CONTROL);
        assertThat(reachable(project, Role.DESK)).containsExactlyInAnyOrder(first.id(), second.id());
        wasOn(guard, control, NOON.minusSeconds(60), null);
        assertThat(within(project, () -> onDuty.reachable(project.id(), Role.DESK, MIDNIGHT)))
                .containsExactly(guard.id());
        UUID office = post(project, PostKind.SUPERVISOR);
        Person supervisor = person(project, "主管", Role.SUPERVISOR);
        wasOn(supervisor, office, NOON.minusSeconds(60), null);
        assertThat(reachable(project, Role.DESK)).containsExactlyInAnyOrder(guard.id(), supervisor.id());
        assertThat(within(project, () -> onDuty.reachable(project.id(), Role.DESK, MIDNIGHT)))
                .containsExactly(guard.id());
    }

    @Test
    void a_butler_answers_when_there_then_the_stand_in_then_the_control_room() {
        ProjectRef project = project();
        UUID control = post(project, PostKind.CONTROL);
        UUID butlers = post(project, PostKind.BUTLER);
        UUID standIns = post(project, PostKind.STAND_IN);
        Person butler = person(project, "管家一", Role.BUTLER);
        Person standIn = person(project, "管家二", Role.BUTLER);
        Person guard = person(project, "监控", Role.CONTROL);
        assertThat(answering(butler)).isEmpty();
        wasOn(guard, control, NOON.minusSeconds(60), null);
        assertThat(answering(butler)).contains(guard.id());
        wasOn(standIn, standIns, NOON.minusSeconds(60), null);
        assertThat(answering(butler)).contains(standIn.id());
        wasOn(butler, butlers, NOON.minusSeconds(60), null);
        assertThat(answering(butler)).contains(butler.id());
    }

    @Test
    void a_person_is_on_one_post_at_a_time_and_a_closed_sign_on_is_not_changed() {
        ProjectRef project = project();
        UUID desk = post(project, PostKind.DESK);
        UUID control = post(project, PostKind.CONTROL);
        Person one = person(project, "一人", Role.DESK);
        UUID first = wasOn(one, desk, NOON.minusSeconds(7200), NOON.minusSeconds(3600));
        wasOn(one, desk, NOON.minusSeconds(3600), null);
        assertThatThrownBy(() -> wasOn(one, control, NOON, null)).hasMessageContaining("sign_on_one_post_a_person");
        assertThatThrownBy(() -> within(
                        project,
                        () -> jdbc.sql("update duty.sign_on set off_at = now() where project_id = ? and id = ?")
                                .params(project.id(), first)
                                .update()))
                .hasMessageContaining("not changed");
    }

    private Set<UUID> reachable(ProjectRef project, Role role) {
        return within(project, () -> onDuty.reachable(project.id(), role, NOON));
    }

    private java.util.Optional<UUID> answering(Person butler) {
        return within(
                butler.project(), () -> onDuty.answeringFor(butler.project().id(), butler.id(), NOON));
    }
}
