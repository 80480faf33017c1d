package io.shouwen.duty;

import static io.shouwen.world.Patience.untilAsserted;
import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.Shouwen;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.roster.PostKind;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.transaction.support.TransactionOperations;

@Clause("2.1.1")
class GapAlarmTest extends DutyTest {

    private static final Instant SEVEN = Instant.parse("2026-03-09T23:00:00Z");
    private static final Instant SEVEN_PM = Instant.parse("2026-03-10T11:00:00Z");

    @Autowired
    WatchPosts watchPosts;

    @Autowired
    @Qualifier("deskCovered")
    Measure desk;

    @Test
    void a_gap_is_told_once_when_it_has_lasted_five_minutes_and_once_when_it_is_over() {
        ProjectRef project = project();
        UUID post = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        Person supervisor = person(project, "主管", Role.SUPERVISOR);
        Person manager = person(project, "经理", Role.MANAGER);
        Instant noon = SEVEN.plus(Duration.ofHours(5));
        wasOn(lin, post, SEVEN, noon);
        look(project, noon.plusSeconds(299));
        assertThat(told(supervisor)).isEmpty();
        look(project, noon.plusSeconds(300));
        look(project, noon.plusSeconds(600));
        assertThat(told(supervisor)).containsExactly("duty.told.gap");
        assertThat(told(manager)).containsExactly("duty.told.gap");
        wasOn(lin, post, noon.plusSeconds(1200), null);
        look(project, noon.plusSeconds(1200));
        look(project, noon.plusSeconds(1800));
        assertThat(told(supervisor)).containsExactly("duty.told.gap", "duty.told.gap-over");
    }

    @Test
    void the_end_of_what_is_due_ends_the_gap_and_four_minutes_are_none() {
        ProjectRef project = project();
        UUID post = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        Person guard = person(project, "监控", Role.CONTROL);
        Person supervisor = person(project, "主管", Role.SUPERVISOR);
        wasOn(lin, post, SEVEN, SEVEN.plusSeconds(3600));
        wasOn(lin, post, SEVEN.plusSeconds(3600 + 240), SEVEN_PM.minusSeconds(900));
        wasOn(guard, post(project, PostKind.CONTROL), SEVEN_PM.minusSeconds(600), null);
        look(project, SEVEN.plusSeconds(7200));
        assertThat(told(supervisor)).isEmpty();
        look(project, SEVEN_PM.minusSeconds(60));
        look(project, SEVEN_PM);
        assertThat(told(supervisor)).containsExactly("duty.told.gap", "duty.told.gap-over");
    }

    @Test
    void a_project_where_nobody_has_ever_signed_on_is_left_in_peace() {
        ProjectRef project = project();
        Person supervisor = person(project, "主管", Role.SUPERVISOR);
        look(project, SEVEN.plusSeconds(7200));
        assertThat(told(supervisor)).isEmpty();
    }

    @Test
    void looking_from_many_sides_at_once_tells_a_gap_once() throws Exception {
        ProjectRef project = project();
        UUID post = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        Person supervisor = person(project, "主管", Role.SUPERVISOR);
        wasOn(lin, post, SEVEN, SEVEN.plusSeconds(3600));
        Callable<Boolean> looking = () -> {
            look(project, SEVEN.plusSeconds(4000));
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var each : pool.invokeAll(List.of(looking, looking, looking, looking))) {
                each.get();
            }
        }
        assertThat(told(supervisor)).containsExactly("duty.told.gap");
    }

    @Test
    void two_nodes_wait_for_the_same_gap_and_one_tells_it_and_the_next_though_the_other_is_gone() {
        try (var second = new SpringApplicationBuilder(Shouwen.class)
                .run(
                        "--server.port=0",
                        "--shouwen.data=target/test-data",
                        "--shouwen.world=true",
                        "--shouwen.db.url=" + databaseOfAll().url(),
                        "--shouwen.db.user=" + databaseOfAll().user(),
                        "--shouwen.db.password=" + databaseOfAll().password(),
                        "--spring.main.banner-mode=off")) {
            // As if looked at a minute ago: the next look comes when the gap is five minutes old, in a few seconds.
            toldOnce(
                    watchPosts,
                    transaction,
                    () -> assertThat(second.isRunning()).isTrue());
            toldOnce(second.getBean(WatchPosts.class), second.getBean(TransactionOperations.class), second::close);
        }
    }

    /** Nobody is in the control room; whoever looked last set the next look, and then something happens. */
    private void toldOnce(WatchPosts looking, TransactionOperations node, Runnable then) {
        ProjectRef project = project();
        Instant now = Instant.now();
        UUID control = roundTheClock(project); // the desk is kept meanwhile
        Person guard = person(project, "监控", Role.CONTROL);
        Person lin = person(project, "林", Role.DESK);
        Person supervisor = person(project, "主管", Role.SUPERVISOR);
        wasOn(lin, post(project, PostKind.DESK), now.minusSeconds(3600), null);
        Instant left = now.minusSeconds(294);
        wasOn(guard, control, now.minusSeconds(3600), left);
        Scope.of(project.id())
                .run(() -> node.executeWithoutResult(status -> looking.look(project.id(), now.minusSeconds(60))));
        then.run();
        untilAsserted(() -> assertThat(told(supervisor)).isNotEmpty());
        look(project, Instant.now());
        assertThat(told(supervisor)).containsExactly("duty.told.gap");
        assertThat(within(
                        project,
                        () -> jdbc.sql("select at from platform.notification where project_id = ? and recipient_id = ?")
                                .params(project.id(), supervisor.id())
                                .query((row, n) -> Sql.instant(row, "at"))
                                .single()))
                .as("not before it has lasted five minutes")
                .isAfterOrEqualTo(left.plusSeconds(300));
    }

    /** So that it is due at whatever hour this runs. */
    private UUID roundTheClock(ProjectRef project) {
        UUID control = post(project, PostKind.CONTROL);
        within(
                project,
                () -> jdbc.sql(
                                "update roster.post_hours set begins = '00:00', ends = '00:00' where project_id = ? and post_id = ?")
                        .params(project.id(), control)
                        .update());
        return control;
    }

    @Test
    void the_minutes_are_those_the_desk_was_kept_and_the_gap_is_the_evidence() {
        ProjectRef project = project();
        UUID post = post(project, PostKind.DESK);
        Person lin = person(project, "林", Role.DESK);
        wasOn(lin, post, SEVEN, SEVEN.plusSeconds(3600));
        wasOn(lin, post, SEVEN.plusSeconds(3600 + 1200), null);
        Period day = Period.of(Period.Kind.DAY, LocalDate.of(2026, 3, 10), project.zone(), SEVEN.plusSeconds(7200));
        assertThat(within(project, () -> desk.count(project.id(), day))).isEqualTo(new Count(100, 120));
        assertThat(within(project, () -> desk.records(project.id(), day, Side.MISSED, null))
                        .rows())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.path()).isEqualTo("duty/days/2026-03-10");
                    assertThat(gap.label()).contains("20 min");
                });
        assertThat(within(project, () -> desk.records(project.id(), day, Side.DUE, null))
                        .rows())
                .hasSize(3);
        Period before = Period.of(Period.Kind.DAY, LocalDate.of(2026, 3, 9), project.zone(), SEVEN.plusSeconds(7200));
        assertThat(within(project, () -> desk.count(project.id(), before))).isEqualTo(Count.NOTHING);
    }

    private void look(ProjectRef project, Instant now) {
        within(project, () -> {
            watchPosts.look(project.id(), now);
            quiet(project);
            return true;
        });
    }

    private List<String> told(Person person) {
        return within(
                person.project(),
                () -> jdbc.sql("""
                                select message_key from platform.notification
                                where project_id = ? and recipient_id = ? order by id""")
                        .params(person.project().id(), person.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void a_gap_that_was_found_is_the_one_that_was() {
        Gap gap = new Gap(
                new io.shouwen.roster.Post(new UUID(0, 1), PostKind.DESK, "前台", 1),
                new Span(SEVEN, SEVEN.plusSeconds(300)));
        assertThat(gap.alarming()).isFalse();
        assertThat(new Gap(gap.post(), new Span(SEVEN, SEVEN.plusSeconds(301))).alarming())
                .isTrue();
    }
}
