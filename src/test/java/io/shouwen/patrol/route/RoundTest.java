package io.shouwen.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.PostKind;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.ShouwenTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due, planned ahead and told when it is missed. */
@Clause("4.2.1")
class RoundTest extends ShouwenTest {

    /** A day nobody has reached yet, so that no job of the running product meddles. */
    private static final LocalDate DAY = LocalDate.of(2031, 3, 10);

    private static final Instant DAWN = at(DAY, 6);

    @Autowired
    Accounts accounts;

    @Autowired
    Checklists checklists;

    @Autowired
    SaveRoute saving;

    @Autowired
    Routes routes;

    @Autowired
    Rounds rounds;

    @Autowired
    Windows windows;

    @Autowired
    Walkers walkers;

    @Autowired
    NightlyPlan nightly;

    @Autowired
    MissedRounds missed;

    private RouteWorld small;
    private ProjectRef project;
    private UUID district;

    @BeforeEach
    void world() {
        small = new RouteWorld(jdbc, transaction, accounts);
        project = small.project();
        district = small.district(project, "东区");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(RouteWorld.ZONE).toInstant();
    }

    private UUID route(Instant now) {
        UUID id = Ids.next();
        small.in(project, () -> {
            windows.begin(project.id(), DAY, "上午巡查", "下午巡查");
            UUID list = checklists.preset(project.id(), "lobby", now);
            saving.open(
                    project.id(),
                    id,
                    new RouteDraft(
                            district,
                            "东线",
                            List.of(new RouteDraft.Point(Ids.next(), "大堂", PointKind.LOBBY, list, null, null, null))),
                    now);
            return id;
        });
        return id;
    }

    private List<Round> due() {
        return small.in(project, () -> rounds.between(project.id(), at(DAY, 0), at(DAY.plusDays(30), 0)));
    }

    private int told(String key) {
        return small.in(
                project,
                () -> jdbc.sql("select count(*) from platform.notification where project_id = ? and message_key = ?")
                        .params(project.id(), key)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void two_rounds_a_day_are_planned_for_today_and_three_days_ahead_and_planning_again_adds_none() {
        route(DAWN);
        assertThat(due()).hasSize(8);
        small.in(project, () -> {
            rounds.plan(project.id(), DAWN);
            return null;
        });
        assertThat(due()).hasSize(8).extracting(Round::day).contains(DAY, DAY.plusDays(3));
        assertThat(due().getFirst()).satisfies(round -> {
            assertThat(round.window()).isEqualTo("上午巡查");
            assertThat(round.startsAt()).isEqualTo(at(DAY, 8));
            assertThat(round.endsAt()).isEqualTo(at(DAY, 11));
        });
    }

    @Test
    void a_route_made_at_noon_is_not_due_in_the_morning_before() {
        route(at(DAY, 12));
        assertThat(due()).hasSize(7).extracting(Round::startsAt).doesNotContain(at(DAY, 8));
    }

    @Test
    void the_night_plans_the_day_that_came_into_sight() {
        route(DAWN);
        Instant night = at(DAY.plusDays(1), 1);
        small.in(project, () -> {
            nightly.night(new DeadlineReached(project.id(), NightlyPlan.SUBJECT, Ids.GROUP, "rounds", 1, night, night));
            return null;
        });
        assertThat(due()).hasSize(10).extracting(Round::day).contains(DAY.plusDays(4));
        assertThat(small.in(
                        project,
                        () -> jdbc.sql("""
                        select due_at > ? from platform.deadline
                        where project_id = ? and subject_type = ? and ended_at is null""")
                                .params(Sql.at(night), project.id(), NightlyPlan.SUBJECT)
                                .query(Boolean.class)
                                .single()))
                .as("and sees to the night after")
                .isTrue();
    }

    @Test
    void rounds_keep_their_ids_when_the_route_changes_and_those_not_begun_go_with_it() {
        UUID id = route(DAWN);
        List<UUID> before = due().stream().map(Round::id).toList();
        small.in(project, () -> {
            Route route = routes.byId(project.id(), id).orElseThrow();
            UUID other = Ids.next();
            jdbc.sql("insert into district.district (project_id, id, name) values (?, ?, '西区')")
                    .params(project.id(), other)
                    .update();
            RouteDraft draft = RouteDraft.of(route);
            saving.change(project.id(), route, new RouteDraft(other, "西线", draft.points()), 1, DAWN);
            return null;
        });
        assertThat(due()).extracting(Round::id).containsExactlyInAnyOrderElementsOf(before);
        assertThat(due()).extracting(Round::districtId).doesNotContain(district);
        small.in(project, () -> {
            saving.retire(project.id(), routes.byId(project.id(), id).orElseThrow(), at(DAY, 9));
            return null;
        });
        assertThat(due()).as("the one begun stays").extracting(Round::startsAt).containsExactly(at(DAY, 8));
    }

    @Test
    void a_window_changes_from_tomorrow_on_and_today_stays_as_it_was() {
        route(DAWN);
        LocalDate tomorrow = DAY.plusDays(1);
        small.in(project, () -> {
            Window morning = windows.from(project.id(), DAY).getFirst();
            Window early = new Window(Ids.next(), "早巡", LocalTime.of(7, 0), LocalTime.of(9, 0), tomorrow, null);
            assertThat(windows.replace(project.id(), morning, early, DAWN)).isTrue();
            assertThat(windows.replace(project.id(), morning, early, DAWN))
                    .as("somebody else was first")
                    .isFalse();
            return null;
        });
        assertThat(due().stream().filter(round -> round.day().equals(DAY)).map(Round::window))
                .containsExactly("上午巡查", "下午巡查");
        assertThat(due().stream().filter(round -> round.day().equals(tomorrow)).map(Round::window))
                .containsExactly("早巡", "下午巡查");
    }

    @Test
    void the_last_two_windows_of_a_day_cannot_be_retired() {
        route(DAWN);
        assertThatThrownBy(() -> small.in(
                        project,
                        () -> windows.retire(
                                project.id(), windows.from(project.id(), DAY).getFirst(), DAY.plusDays(1), DAWN)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.clause()).isEqualTo("4.2.1"));
        assertThat(due()).hasSize(8);
    }

    @Test
    void a_star_level_that_asks_more_rounds_keeps_more_windows_and_one_that_asks_fewer_keeps_two() {
        route(DAWN);
        small.in(project, () -> {
            assertThat(windows.least(project.id(), DAWN)).isEqualTo(2);
            asked(3, DAWN);
            assertThat(windows.least(project.id(), DAWN)).isEqualTo(3);
            asked(1, DAWN.plusSeconds(1));
            assertThat(windows.least(project.id(), DAWN.plusSeconds(1))).isEqualTo(2);
            return null;
        });
    }

    private void asked(int rounds, Instant at) {
        jdbc.sql("""
                insert into standard.star_own_value
                    (project_id, id, item, number, unit, valid_at, written_at, written_by)
                values (?, ?, 'ROUNDS', ?, 'TIMES_A_DAY', ?, ?, ?)""")
                .params(Sql.values(project.id(), Ids.next(), rounds, at, at, Ids.GROUP))
                .update();
    }

    private void over(Round round) {
        Instant when = round.endsAt().plus(Rounds.GRACE);
        small.in(project, () -> {
            missed.over(new DeadlineReached(
                    project.id(), Rounds.SUBJECT, round.id(), Rounds.WALKED, 1, round.endsAt(), when));
            return null;
        });
    }

    private void walked(Round round, boolean counts) {
        UUID by = small.person(project, "k" + Ids.next().toString().replace("-", ""), "管家", Role.BUTLER);
        small.in(
                project,
                () -> jdbc.sql("""
                        insert into patrol.walk (project_id, id, round_id, route_id, version, by_id, device_id, started_at,
                            recorded_at, closed_at, closed_recorded_at, verdict, rules)
                        values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, 2)""")
                        .params(Sql.values(
                                project.id(),
                                Ids.next(),
                                round.id(),
                                round.routeId(),
                                by,
                                Ids.next(),
                                round.startsAt(),
                                round.startsAt(),
                                round.endsAt(),
                                round.endsAt(),
                                counts ? "COUNTS" : "LACKING"))
                        .update());
    }

    @Test
    void a_round_nobody_walked_as_it_should_be_is_told_the_supervisor_and_one_that_was_is_not() {
        small.person(project, "s" + Ids.next().toString().replace("-", ""), "主管", Role.SUPERVISOR);
        route(DAWN);
        walked(due().get(1), true);
        over(due().get(1));
        assertThat(told("patrol.route.told.missed")).isZero();
        walked(due().get(2), false);
        over(due().get(2));
        over(due().getFirst());
        assertThat(told("patrol.route.told.missed")).isEqualTo(2);
    }

    @Test
    void a_rounds_end_is_a_deadline_raised_once_when_the_grace_is_over() {
        route(DAWN);
        assertThat(small.in(
                        project,
                        () -> jdbc.sql("""
                        select a.level || ' ' || extract(epoch from a.at - d.due_at)::int
                        from platform.deadline d
                        join platform.deadline_alarm a on a.project_id = d.project_id and a.deadline_id = d.id
                        where d.project_id = ? and d.subject_type = ? and d.subject_id = ?""")
                                .params(
                                        project.id(),
                                        Rounds.SUBJECT,
                                        due().getFirst().id())
                                .query(String.class)
                                .list()))
                .containsExactly("1 " + Duration.ofMinutes(30).toSeconds());
    }

    private void on(UUID who, PostKind kind) {
        small.in(project, () -> {
            UUID post = Ids.next();
            jdbc.sql("insert into roster.post (project_id, id, kind, name) values (?, ?, ?, ?)")
                    .params(project.id(), post, kind.name(), "岗" + post)
                    .update();
            jdbc.sql("""
                    insert into duty.sign_on (project_id, id, post_id, staff_id, on_at, until_at, how, place)
                    values (?, ?, ?, ?, ?, ?, 'DESK', 'NOT_ASKED')""")
                    .params(Sql.values(project.id(), Ids.next(), post, who, DAWN.minusSeconds(60), at(DAY, 20)))
                    .update();
            return null;
        });
    }

    private String walker() {
        return small.in(project, () -> walkers.of(project.id(), district, DAWN))
                .map(UUID::toString)
                .orElse("");
    }

    @Test
    void the_butler_on_duty_walks_else_whoever_stands_in_but_never_the_control_room() {
        UUID butler = small.person(project, "k" + Ids.next().toString().replace("-", ""), "管家", Role.BUTLER);
        UUID other = small.person(project, "k" + Ids.next().toString().replace("-", ""), "替班", Role.BUTLER);
        UUID guard = small.person(project, "g" + Ids.next().toString().replace("-", ""), "监控", Role.CONTROL);
        small.in(
                project,
                () -> jdbc.sql("update district.district set butler_id = ? where project_id = ? and id = ?")
                        .params(butler, project.id(), district)
                        .update());
        on(guard, PostKind.CONTROL);
        assertThat(walker()).isEmpty();
        on(other, PostKind.STAND_IN);
        assertThat(walker()).isEqualTo(other.toString());
        on(butler, PostKind.BUTLER);
        assertThat(walker()).isEqualTo(butler.toString());
    }
}
