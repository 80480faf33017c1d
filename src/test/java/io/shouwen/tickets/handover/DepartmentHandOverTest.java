package io.shouwen.tickets.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Actor;
import io.shouwen.staff.Department;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.HandOver;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** From the owner to a department and on to its people; the world's cleaning has a head and a deputy. */
@Clause("4.2.6")
class DepartmentHandOverTest extends ShouwenTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    HandOverTicket handingOver;

    @Autowired
    EscalateHandOver unanswered;

    @Autowired
    Departments departments;

    @Autowired
    TicketWorld tickets;

    @Test
    void a_department_takes_a_ticket_and_its_head_offers_it_on() {
        UUID id = offered("工程部");
        assertThat(owner(id)).as("until somebody takes it").isEqualTo(world.id("desk"));
        assertThat(ticket(id).stage()).isEqualTo(Stage.OFFERED);
        act("head", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        assertThat(owner(id)).isEqualTo(world.id("head"));
        act("head", actor -> handingOver.offer(World.PROJECT, id, actor, world.id("repair"), "请上门", Instant.now()));
        act("repair", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        assertThat(owner(id)).isEqualTo(world.id("repair"));
        assertThat(as("head").get("/p/jinxiu/tickets/" + id).body())
                .as("the department still sees what it took")
                .contains("转派给工程部", "马国强");
    }

    @Test
    void head_or_deputy_answers_and_nobody_else_sees_it() {
        UUID id = offered("保洁部");
        assertThatThrownBy(() -> act("head", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now())))
                .as("another department's")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> act("supervisor", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now())))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("tickets.rule.offered-to-other"));
        act("greening", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        assertThat(owner(id)).as("the deputy took it").isEqualTo(world.id("greening"));
        assertThat(as("cleaning").get("/p/jinxiu/tickets/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void tapped_twice_it_is_accepted_once() {
        UUID id = offered("工程部");
        act("head", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        act("head", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        assertThat(handOvers(id, "answer = 'ACCEPTED'")).isEqualTo(1);
    }

    @Test
    void declined_with_a_reason_it_stays_with_the_owner() {
        UUID id = offered("工程部");
        act("head", actor -> handingOver.decline(World.PROJECT, id, actor, "属开发商保修", Instant.now()));
        assertThat(owner(id)).isEqualTo(world.id("desk"));
        assertThat(ticket(id).offer()).isNull();
        assertThat(as("desk").get("/p/jinxiu/tickets/" + id).body()).contains("属开发商保修", "马国强");
    }

    @Test
    void a_vacant_department_is_offered_nothing() {
        UUID vacant = Ids.next();
        seeing(() -> jdbc.sql("insert into staff.department (project_id, id, kind, name) values (?, ?, 'OTHER', ?)")
                .params(World.PROJECT, vacant, "机动部" + vacant)
                .update());
        UUID id = open();
        assertThatThrownBy(() ->
                        act("desk", actor -> handingOver.offer(World.PROJECT, id, actor, vacant, "", Instant.now())))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("tickets.rule.department-vacant"));
    }

    @Test
    void who_is_not_of_the_department_cannot_answer_for_it_not_even_by_sql() {
        UUID id = offered("工程部");
        UUID offer = Objects.requireNonNull(ticket(id).offer()).id();
        assertThatThrownBy(() -> answerBySql(offer, "ACCEPTED", "butler2"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only head or deputy");
        assertThatThrownBy(() -> act(
                        "desk",
                        actor -> jdbc.sql("update tickets.hand_over set from_id = ? where id = ?")
                                .params(world.id("repair"), offer)
                                .update()))
                .hasMessageContaining("comes from the owner");
        act("head", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        assertThatThrownBy(() -> answerBySql(offer, "DECLINED", "head")).hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> act("desk", actor -> jdbc.sql("""
                        insert into tickets.hand_over (project_id, id, ticket_id, from_id, to_id, by_id, at, answer_by,
                            reason, across, answer, answered_at, answered_by)
                        select project_id, gen_random_uuid(), ticket_id, from_id, to_id, by_id, at, answer_by, reason,
                            across, answer, answered_at, answered_by from tickets.hand_over where id = ?""").param(offer).update()))
                .hasMessageContaining("before being asked");
    }

    @Test
    void unanswered_the_head_is_reminded_then_supervisor_and_manager_are_told_each_once() {
        UUID id = offered("工程部");
        HandOver offer = Objects.requireNonNull(ticket(id).offer());
        for (int level : new int[] {0, 1, 1, 2, 2}) {
            reach(offer, level);
        }
        assertThat(told("head", id, "department-soon")).isEqualTo(1);
        assertThat(told("supervisor", id, "department-late")).isEqualTo(1);
        assertThat(told("manager", id, "department-late")).isEqualTo(1);
        assertThat(owner(id)).as("stays until one takes over").isEqualTo(world.id("desk"));
        act("head", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        reach(offer, 0);
        assertThat(told("head", id, "department-soon"))
                .as("answered, nothing is due")
                .isEqualTo(1);
        assertThat(as("desk").get("/p/jinxiu/tickets/" + id).body()).contains("工程部超时未答复，已通知客服主管");
    }

    @Test
    void the_deadline_is_set_with_the_offer_and_ends_with_the_answer() {
        UUID id = offered("工程部");
        HandOver offer = Objects.requireNonNull(ticket(id).offer());
        String deadline = """
                select string_agg(a.level || case when d.ended_at is null then '' else ' ended' end, ',' order by a.level)
                from platform.deadline d join platform.deadline_alarm a
                  on a.project_id = d.project_id and a.deadline_id = d.id
                where d.subject_type = 'hand-over' and d.subject_id = ? and d.due_at = ?""";
        assertThat(seeing(() -> jdbc.sql(deadline)
                        .params(offer.id(), io.shouwen.platform.Sql.at(offer.answerBy()))
                        .query(String.class)
                        .single()))
                .isEqualTo("0,1,2");
        act("head", actor -> handingOver.decline(World.PROJECT, id, actor, "属开发商保修", Instant.now()));
        assertThat(seeing(() -> jdbc.sql(deadline)
                        .params(offer.id(), io.shouwen.platform.Sql.at(offer.answerBy()))
                        .query(String.class)
                        .single()))
                .isEqualTo("0 ended,1 ended,2 ended");
    }

    @Test
    void to_another_department_counts_for_the_clause_within_the_service_centre_it_does_not() {
        UUID id = open();
        act("desk", actor -> handingOver.offer(World.PROJECT, id, actor, world.id("butler"), "", Instant.now()));
        act("butler", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        assertThat(handOvers(id, "across")).isZero();
        act("butler", actor -> handingOver.offer(World.PROJECT, id, actor, world.id("repair"), "", Instant.now()));
        act("repair", actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        act("repair", actor -> handingOver.offer(World.PROJECT, id, actor, department("绿化部"), "", Instant.now()));
        assertThat(handOvers(id, "across")).isEqualTo(2);
        assertThat(handOvers(offered("绿化部"), "across"))
                .as("from the desk, whoever will take it")
                .isEqualTo(1);
    }

    private interface Step {
        void by(Actor actor);
    }

    private void act(String username, Step step) {
        acting(username, () -> {
            step.by(world.actor(username));
            return null;
        });
    }

    private UUID open() {
        NewTicket in = new NewTicket(
                Ids.next(), Kind.REPAIR, Channel.CALL, "大堂灯不亮", "", "大堂", null, null, "王女士", "13800005678", null);
        return acting("desk", () -> opening.open(in, world.project(), world.actor("desk"), Instant.now()))
                .id();
    }

    private UUID offered(String name) {
        UUID id = open();
        act("desk", actor -> handingOver.offer(World.PROJECT, id, actor, department(name), "请派人", Instant.now()));
        return id;
    }

    private UUID department(String name) {
        return seeing(() -> departments.list(World.PROJECT).stream()
                .filter(one -> one.name().equals(name))
                .map(Department::id)
                .findFirst()
                .orElseThrow());
    }

    private Ticket ticket(UUID id) {
        return seeing(() -> tickets.find(id));
    }

    private UUID owner(UUID id) {
        return ticket(id).owner();
    }

    private void answerBySql(UUID offer, String answer, String by) {
        act(
                by,
                actor -> jdbc.sql("""
                        update tickets.hand_over set answer = ?, answered_at = now(), answered_by = ?, answer_reason = 'x',
                            to_id = case when ? = 'ACCEPTED' then ? else to_id end where id = ?""")
                        .params(answer, world.id(by), answer, world.id(by), offer)
                        .update());
    }

    private void reach(HandOver offer, int level) {
        seeing(() -> {
            Instant at = offer.answerBy();
            unanswered.reached(
                    new DeadlineReached(World.PROJECT, HandOverDeadlines.HAND_OVER, offer.id(), "take", level, at, at));
            return null;
        });
    }

    private int told(String username, UUID id, String what) {
        return seeing(() -> jdbc.sql(
                        "select count(*) from platform.notification where recipient_id = ? and href = ? and message_key = ?")
                .params(world.id(username), "tickets/" + id, "tickets.told." + what)
                .query(Integer.class)
                .single());
    }

    private int handOvers(UUID ticket, String condition) {
        return seeing(() -> jdbc.sql("select count(*) from tickets.hand_over where ticket_id = ? and " + condition)
                .param(ticket)
                .query(Integer.class)
                .single());
    }
}
