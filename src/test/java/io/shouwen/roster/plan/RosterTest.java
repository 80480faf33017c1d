package io.shouwen.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.Roster;
import io.shouwen.roster.pattern.Rotations;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.roster.plan.EditRoster.Cell;
import io.shouwen.roster.plan.PublicationPlan.Word;
import io.shouwen.world.ShouwenTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a project of its own, with one post, the desk from 7 to 13, and a few people. */
@Clause("2.1.1")
class RosterTest extends ShouwenTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Instant NOW = Instant.parse("2027-02-20T02:00:00Z");

    @Autowired
    EditRoster editRoster;

    @Autowired
    DraftRoster draftRoster;

    @Autowired
    PublishRoster publishRoster;

    @Autowired
    ShiftPatterns patterns;

    @Autowired
    Rotations rotations;

    @Autowired
    Shifts shifts;

    @Autowired
    Roster roster;

    @Autowired
    RequestLeave requestLeave;

    @Autowired
    Leaves leaves;

    @Autowired
    SwapShifts swapShifts;

    @Autowired
    Swaps swaps;

    private ProjectRef project;
    private Actor xiaowen;
    private Actor mengqi;
    private Actor supervisor;
    private UUID desk;
    private UUID early;

    @BeforeEach
    void a_project() {
        UUID id = Ids.next();
        String code = "r" + id.toString().substring(24);
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name, opens_at, closes_at)
                select ?, id, ?, '排班试验', '07:00', '13:00' from estate.region order by id limit 1""").params(id, code).update();
        project = new ProjectRef(id, code, "排班试验", ZoneId.of("Asia/Shanghai"));
        supervisor = Actor.of(Ids.next(), "主管", Role.SUPERVISOR);
        within(() -> {
            jdbc.sql("update roster.post set closed_at = '2001-01-01' where project_id = ? and kind <> 'DESK'")
                    .param(id)
                    .update();
            return 0;
        });
        xiaowen = person("林一", "1");
        mengqi = person("方二", "2");
        person("主管", "3", supervisor.id());
        desk = within(() -> roster.posts(id).getFirst().id());
        early = within(() -> patterns.add(id, desk, "1", "早班", LocalTime.of(7, 0), LocalTime.of(13, 0)));
    }

    @Test
    void a_draft_is_unknown_until_published_and_a_change_of_it_until_published_again() {
        set(xiaowen, MONDAY, "", early);
        assertThat(planned()).isEmpty();
        publish(Map.of());
        assertThat(planned()).containsExactly("林一");
        String seen = seen(xiaowen, MONDAY);
        set(xiaowen, MONDAY, seen);
        set(mengqi, MONDAY, "", early);
        assertThat(planned()).containsExactly("林一");
        publish(Map.of());
        assertThat(planned()).containsExactly("方二");
    }

    @Test
    void days_with_a_gap_are_not_published_before_somebody_answers_for_it() {
        set(xiaowen, MONDAY.plusDays(1), "", early);
        assertThatThrownBy(() -> publish(Map.of())).isInstanceOf(RuleBroken.class);
        assertThat(planned()).isEmpty();
        PublicationPlan plan = within(() -> publishRoster.plan(project, MONDAY, MONDAY.plusDays(1)));
        assertThat(plan.open()).hasSize(1);
        Map<String, Word> words = Map.of(plan.open().getFirst().key(), new Word(supervisor.id(), "主管顶班"));
        within(() ->
                publishRoster.publish(project, supervisor, Ids.next(), MONDAY, MONDAY.plusDays(1), words, null, NOW));
        assertThat(within(() ->
                        publishRoster.plan(project, MONDAY, MONDAY.plusDays(1)).open()))
                .isEmpty();
    }

    @Test
    void the_database_itself_refuses_a_publication_with_an_unanswered_gap() {
        assertThatThrownBy(() -> within(() -> jdbc.sql("""
                        insert into roster.publication
                            (project_id, id, from_day, to_day, occasion, gaps, short_rests, published_by, published_at)
                        values (?, ?, '2027-03-01', '2027-03-01', 'ROSTER', 1, 0, ?, now())""")
                        .params(project.id(), Ids.next(), supervisor.id())
                        .update()))
                .rootCause()
                .hasMessageContaining("nobody who answers");
    }

    @Test
    void two_people_at_one_cell_lose_nothing_the_second_is_shown_what_the_first_did() {
        set(xiaowen, MONDAY, "", early);
        assertThatThrownBy(() -> set(xiaowen, MONDAY, ""))
                .isInstanceOf(CellRefused.class)
                .hasMessage("roster.refused.changed");
        assertThat(seen(xiaowen, MONDAY)).isNotEmpty();
    }

    @Test
    void shifts_of_one_person_never_overlap() {
        UUID longer =
                within(() -> patterns.add(project.id(), desk, "2", "长班", LocalTime.of(12, 0), LocalTime.of(20, 0)));
        assertThatThrownBy(() -> set(xiaowen, MONDAY, "", early, longer))
                .isInstanceOf(CellRefused.class)
                .hasMessage("roster.refused.overlap");
    }

    @Test
    void the_database_itself_refuses_one_person_in_two_places_but_lets_a_draft_replace_what_is_published() {
        set(xiaowen, MONDAY, "", early);
        publish(Map.of());
        RosterShift published =
                within(() -> shifts.byId(project.id(), shift(xiaowen, MONDAY)).orElseThrow());
        RosterShift over =
                new RosterShift(Ids.next(), desk, xiaowen.id(), MONDAY, published.span(), early, false, false);
        assertThatThrownBy(() -> within(() -> {
                    shifts.insert(project.id(), List.of(over), null);
                    return 0;
                }))
                .rootCause()
                .hasMessageContaining("shifts_of_one_person_apart");
        within(() -> {
            shifts.drop(project.id(), List.of(published.id()), NOW);
            shifts.insert(project.id(), List.of(over), null);
            return 0;
        });
        publish(Map.of());
        assertThat(planned()).containsExactly("林一");
    }

    @Test
    void granted_leave_takes_the_shift_out_and_names_who_answers_for_the_gap() {
        set(xiaowen, MONDAY, "", early);
        publish(Map.of());
        LeaveRequest leave = ask(xiaowen, MONDAY, MONDAY);
        PublicationPlan effect = within(() -> requestLeave.effect(project, leave));
        assertThat(effect.ended()).hasSize(1);
        assertThat(effect.open()).hasSize(1);
        assertThatThrownBy(() -> grant(supervisor, leave, Map.of())).isInstanceOf(RuleBroken.class);
        assertThat(planned()).containsExactly("林一");
        grant(supervisor, leave, Map.of(effect.open().getFirst().key(), new Word(supervisor.id(), "主管顶班")));
        assertThat(planned()).isEmpty();
        assertThatThrownBy(() -> set(xiaowen, MONDAY, "", early)).hasMessage("roster.refused.leave");
    }

    @Test
    void a_night_shift_that_reaches_into_leave_is_seen_by_its_hours() {
        RosterShift night = new RosterShift(
                Ids.next(),
                desk,
                xiaowen.id(),
                MONDAY.minusDays(1),
                new Span(at(MONDAY.minusDays(1), 19), at(MONDAY, 7)),
                null,
                true,
                false);
        within(() -> {
            shifts.insert(project.id(), List.of(night), NOW);
            return 0;
        });
        Leave whole = Leave.wholeDays(xiaowen.id(), LeaveKind.ANNUAL, MONDAY, MONDAY);
        assertThat(within(() -> requestLeave.nightEnds(project, whole))).contains(LocalTime.of(7, 0));
        Leave after = new Leave(xiaowen.id(), LeaveKind.ANNUAL, MONDAY, LocalTime.of(7, 0), MONDAY, null);
        assertThat(within(() -> requestLeave.nightEnds(project, after))).isEmpty();
        LeaveRequest rested = ask(xiaowen, after);
        assertThat(within(() -> requestLeave.effect(project, rested)).ended()).isEmpty();
        LeaveRequest morning =
                ask(xiaowen, new Leave(xiaowen.id(), LeaveKind.ANNUAL, MONDAY, null, MONDAY, LocalTime.of(7, 0)));
        assertThat(within(() -> requestLeave.effect(project, morning)).ended())
                .extracting(RosterShift::id)
                .containsExactly(night.id());
        assertThatThrownBy(() -> ask(
                        xiaowen,
                        new Leave(
                                xiaowen.id(),
                                LeaveKind.ANNUAL,
                                MONDAY,
                                LocalTime.of(6, 0),
                                MONDAY,
                                LocalTime.of(8, 0))))
                .isInstanceOf(RuleBroken.class);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(project.zone()).toInstant();
    }

    @Test
    void nobody_grants_the_own_leave_nor_asks_twice_for_a_day() {
        LeaveRequest leave = ask(supervisor, MONDAY, MONDAY.plusDays(2));
        assertThatThrownBy(() -> grant(supervisor, leave, Map.of())).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> ask(supervisor, MONDAY.plusDays(2), MONDAY.plusDays(3)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> within(() -> leaves.decide(project.id(), leave, "GRANTED", supervisor.id(), "", NOW)))
                .hasMessageContaining("leave_decision");
        within(() -> {
            requestLeave.withdraw(project, supervisor, leave, NOW);
            return 0;
        });
        ask(supervisor, MONDAY.plusDays(2), MONDAY.plusDays(3));
    }

    @Test
    void a_swap_changes_hands_once_both_colleagues_and_the_supervisor_said_so() {
        set(xiaowen, MONDAY, "", early);
        set(mengqi, MONDAY.plusDays(1), "", early);
        within(() -> publishRoster.publish(
                project, supervisor, Ids.next(), MONDAY, MONDAY.plusDays(1), Map.of(), null, NOW));
        UUID own = shift(xiaowen, MONDAY);
        UUID theirs = shift(mengqi, MONDAY.plusDays(1));
        UUID id = Ids.next();
        within(() -> {
            swapShifts.offer(project, xiaowen, id, own, mengqi.id(), theirs, "有事", NOW);
            return 0;
        });
        assertThatThrownBy(() -> grant(supervisor, id)).isInstanceOf(RuleBroken.class);
        within(() -> {
            swapShifts.accept(project, mengqi, swaps.byId(project.id(), id).orElseThrow(), NOW);
            return 0;
        });
        assertThatThrownBy(() -> grant(mengqi, id)).isInstanceOf(RuleBroken.class);
        grant(supervisor, id);
        assertThat(planned()).containsExactly("方二");
        assertThatThrownBy(() -> grant(supervisor, id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void drafting_again_leaves_what_was_set_by_hand_unless_asked() {
        UUID rotation =
                within(() -> rotations.add(project.id(), desk, "天天早班", PostHours.Days.DAILY, MONDAY, List.of(early)));
        within(() -> {
            rotations.put(project.id(), rotation, xiaowen.id(), 0);
            return 0;
        });
        draft(false);
        assertThat(seen(xiaowen, MONDAY)).isNotEmpty();
        set(xiaowen, MONDAY, seen(xiaowen, MONDAY));
        draft(false);
        assertThat(seen(xiaowen, MONDAY)).isEmpty();
        draft(true);
        assertThat(seen(xiaowen, MONDAY)).isNotEmpty();
    }

    private void draft(boolean handToo) {
        within(() -> draftRoster.fromRotations(project, MONDAY, MONDAY.plusDays(2), handToo, Ids.next(), NOW));
    }

    private void set(Actor person, LocalDate day, String seen, UUID... wanted) {
        within(() -> {
            editRoster.change(
                    project, supervisor, Ids.next(), List.of(new Cell(person.id(), day, seen, List.of(wanted))), NOW);
            return 0;
        });
    }

    private void publish(Map<String, Word> words) {
        within(() -> publishRoster.publish(project, supervisor, Ids.next(), MONDAY, MONDAY, words, null, NOW));
    }

    private LeaveRequest ask(Actor who, LocalDate from, LocalDate to) {
        return ask(who, Leave.wholeDays(who.id(), LeaveKind.ANNUAL, from, to));
    }

    private LeaveRequest ask(Actor who, Leave leave) {
        UUID id = Ids.next();
        within(() -> {
            requestLeave.ask(project, who, id, leave, "探亲", NOW);
            return 0;
        });
        return within(() -> leaves.byId(project.id(), id).orElseThrow());
    }

    private void grant(Actor by, LeaveRequest leave, Map<String, Word> words) {
        within(() -> {
            requestLeave.grant(project, by, leave, words, "", NOW);
            return 0;
        });
    }

    private void grant(Actor by, UUID swap) {
        within(() -> {
            swapShifts.grant(project, by, swaps.byId(project.id(), swap).orElseThrow(), "", NOW);
            return 0;
        });
    }

    private UUID shift(Actor person, LocalDate day) {
        return within(() -> shifts.of(project.id(), Set.of(person.id()), day, day)
                .getFirst()
                .id());
    }

    private String seen(Actor person, LocalDate day) {
        return within(() -> CellChange.seen(shifts.of(project.id(), Set.of(person.id()), day, day)));
    }

    private List<String> planned() {
        return within(() -> roster.planned(project.id(), PublishRoster.span(project, MONDAY, MONDAY)).stream()
                .map(PlannedShift::name)
                .collect(Collectors.toList()));
    }

    private Actor person(String name, String number) {
        UUID id = Ids.next();
        person(name, number, id);
        return Actor.of(id, name, Role.DESK);
    }

    private void person(String name, String number, UUID id) {
        within(() -> jdbc.sql("""
                insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                values (?, ?, ?, ?, '13900000000', '客服接待', '2020-01-01')""").params(project.id(), id, number, name).update());
    }

    private <T> T within(Callable<T> work) {
        return Scope.of(project, supervisor)
                .call(() -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }
}
