package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Actor;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What the database holds, whoever writes. */
class TicketRecordsTest extends ShouwenTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    HandOverTicket handingOver;

    @Autowired
    SettleTicket settling;

    @Autowired
    CloseTicket closing;

    @Autowired
    EscalateTicket escalating;

    @Autowired
    FollowUpTicket followingUp;

    @Autowired
    Satisfactions satisfactions;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketNumbers numbers;

    @Test
    void sixteen_people_at_once_get_sixteen_numbers_without_a_gap() throws Exception {
        List<String> given = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<Callable<String>> all = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(n -> () -> open(Kind.PRAISE).number())
                    .toList();
            for (Future<String> one : people.invokeAll(all)) {
                given.add(one.get());
            }
        }
        List<Integer> last = given.stream()
                .map(number -> Integer.valueOf(number.substring(number.length() - 4)))
                .sorted()
                .toList();
        assertThat(last)
                .isEqualTo(IntStream.range(last.getFirst(), last.getFirst() + 16)
                        .boxed()
                        .toList());
        assertThat(given).allSatisfy(number -> assertThat(number).matches("BY-\\d{8}-\\d{4}"));
    }

    @Test
    void a_number_given_to_what_was_not_saved_is_given_again() {
        String refused =
                acting("desk", () -> numbers.next(World.PROJECT, PlainKind.HELP, java.time.LocalDate.of(2020, 1, 1)));
        assertThat(refused).isEqualTo("QZ-20200101-0001");
        assertThatThrownBy(() -> acting("desk", () -> {
                    numbers.next(World.PROJECT, PlainKind.HELP, java.time.LocalDate.of(2020, 1, 1));
                    throw new IllegalStateException("not saved");
                }))
                .hasMessage("not saved");
        assertThat(acting(
                        "desk", () -> numbers.next(World.PROJECT, PlainKind.HELP, java.time.LocalDate.of(2020, 1, 1))))
                .isEqualTo("QZ-20200101-0002");
    }

    @Test
    @Clause("4.1.1.2")
    void the_first_receiver_cannot_be_replaced_not_even_by_sql() {
        UUID id = open(Kind.REPAIR).id();
        assertThatThrownBy(() -> acting(
                        "desk",
                        () -> jdbc.sql("update tickets.ticket set first_receiver_id = ? where id = ?")
                                .params(world.id("butler"), id)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asOwner("update tickets.ticket set first_receiver_id = '%s' where id = '%s'"
                        .formatted(world.id("butler"), id)))
                .hasMessageContaining("first receiver and number stay");
    }

    @Test
    @Clause("4.1.1.2")
    void an_owner_without_an_accepted_hand_over_is_refused_by_the_database() {
        UUID id = open(Kind.REPAIR).id();
        assertThatThrownBy(() -> acting(
                        "desk",
                        () -> jdbc.sql("update tickets.ticket set owner_id = ? where id = ?")
                                .params(world.id("butler"), id)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no accepted hand-over");
    }

    @Test
    void a_ticket_closed_without_a_settlement_is_refused_by_the_database() {
        UUID id = open(Kind.REPAIR).id();
        assertThatThrownBy(() -> asOwner(
                        "update tickets.ticket set closure_id = gen_random_uuid(), closed_at = now() where id = '%s'"
                                .formatted(id)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void at_the_due_time_the_supervisor_is_told_once_and_four_hours_later_the_manager() {
        UUID id = open(Kind.REPAIR).id();
        Instant due = seeing(() -> tickets.find(World.PROJECT, id)).due().at();
        reach(id, 1, due);
        reach(id, 1, due);
        reach(id, 2, due);
        assertThat(told("supervisor", id)).isEqualTo(1);
        assertThat(told("manager", id)).isEqualTo(1);
        Ticket ticket = seeing(() -> tickets.find(World.PROJECT, id));
        assertThat(ticket.level()).isEqualTo(2);
        assertThat(ticket.owner()).as("stays until one takes over").isEqualTo(world.id("desk"));
    }

    @Test
    void a_settled_ticket_escalates_no_more() {
        UUID id = open(Kind.REPAIR).id();
        settle("desk", id);
        reach(id, 1, Instant.now());
        assertThat(told("supervisor", id)).isZero();
    }

    @Test
    @Clause("2.1.6")
    void a_follow_up_by_the_repairer_is_refused_by_rule_and_by_the_database() {
        UUID id = open(Kind.REPAIR).id();
        acting("desk", () -> {
            handingOver.offer(World.PROJECT, id, actor("desk"), world.id("supervisor"), "", Instant.now());
            return null;
        });
        acting("supervisor", () -> {
            handingOver.accept(World.PROJECT, id, actor("supervisor"), Instant.now());
            return null;
        });
        settle("supervisor", id);
        close("manager", id);
        assertThatThrownBy(() -> follow("supervisor", id, 3))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("tickets.rule.follow-up-by-worker"));
        assertThatThrownBy(() -> follow("manager", id, 3))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("tickets.rule.follow-up-by-closer"));
        assertThatThrownBy(() -> asOwner(
                        "update tickets.follow_up set done_at = now(), done_by = settled_by, reached = true where ticket_id = '%s'"
                                .formatted(id)))
                .hasMessageContaining("follow_up_check");
        follow("desk", id, 3);
        assertThat(seeing(() -> jdbc.sql("select done_by from tickets.follow_up where ticket_id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single()))
                .isEqualTo(world.id("desk"));
    }

    @Test
    void after_three_calls_in_vain_the_follow_up_ends() {
        UUID id = open(Kind.COMPLAINT).id();
        settle("desk", id);
        close("desk", id);
        for (int call = 1; call <= 3; call++) {
            acting("manager", () -> {
                followingUp.called(
                        world.project(),
                        id,
                        actor("manager"),
                        new FollowUps.Call(false, null, ""),
                        false,
                        Instant.now());
                return null;
            });
        }
        assertThatThrownBy(() -> follow("manager", id, 3)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_resident_who_is_not_satisfied_gets_the_ticket_reopened() {
        UUID id = open(Kind.REPAIR).id();
        settle("desk", id);
        close("desk", id);
        acting("manager", () -> {
            followingUp.called(
                    world.project(), id, actor("manager"), new FollowUps.Call(true, 1, "还在漏"), true, Instant.now());
            return null;
        });
        Ticket again = seeing(() -> tickets.find(World.PROJECT, id));
        assertThat(again.stage()).isEqualTo(Stage.OPEN);
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(again.firstReceiver()).isEqualTo(world.id("desk"));
    }

    @Test
    @Clause("2.1.3")
    void a_satisfaction_link_counts_once_and_expires() {
        UUID id = open(Kind.INQUIRY).id();
        settle("desk", id);
        close("desk", id);
        String token = acting("desk", () -> satisfactions.link(World.PROJECT, id, actor("desk"), Instant.now()));
        String late = acting("desk", () -> satisfactions.link(World.PROJECT, id, actor("desk"), Instant.now()));
        assertThat(seeing(() -> jdbc.sql(
                                "select string_agg(token_hash, ' ') from tickets.satisfaction_link where ticket_id = ?")
                        .param(id)
                        .query(String.class)
                        .single()))
                .doesNotContain(token);
        asOwner(
                "update tickets.satisfaction_link set made_at = now() - interval '15 days', expires_at = now() - interval '1 day' where ticket_id = '%s' and made_at = (select max(made_at) from tickets.satisfaction_link where ticket_id = '%s')"
                        .formatted(id, id));
        assertThat(nobody().get("/o/jinxiu/satisfaction/" + late).statusCode()).isEqualTo(410);
        assertThat(answer(late)).isFalse();
        assertThat(answer(token)).isTrue();
        assertThat(answer(token)).isFalse();
        assertThat(nobody().get("/o/jinxiu/satisfaction/guessed").statusCode()).isEqualTo(404);
        assertThat(nobody().get("/o/yunting/satisfaction/" + token).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Clause("2.1.3")
    void the_contact_is_asked_by_short_message_how_it_was_once_a_closing() {
        UUID id = open(Kind.INQUIRY).id();
        settle("desk", id);
        close("desk", id);
        record Asked(String phone, String key, String number) {}
        Asked asked = seeing(() -> jdbc.sql("""
                select m.address, m.message_key, m.arguments[2] from platform.message m
                join tickets.closure c on c.project_id = m.project_id and m.source = 'satisfaction/' || c.id
                where c.project_id = ? and c.ticket_id = ?""")
                .params(World.PROJECT, id)
                .query((row, n) -> new Asked(row.getString(1), row.getString(2), row.getString(3)))
                .single());
        assertThat(asked.phone()).isEqualTo(seeing(() -> tickets.phone(World.PROJECT, id)));
        assertThat(asked.number())
                .isEqualTo(seeing(() -> tickets.find(World.PROJECT, id)).number());
    }

    private boolean answer(String token) {
        return seeing(() -> satisfactions.answer(World.PROJECT, token, 3, "", Instant.now()));
    }

    private OpenTicket.Opened open(Kind kind) {
        NewTicket in =
                new NewTicket(Ids.next(), kind, Channel.CALL, "水管漏水", "", "大堂", null, null, "王女士", "13800005678", null);
        return acting("desk", () -> opening.open(in, world.project(), actor("desk"), Instant.now()));
    }

    private void settle(String username, UUID id) {
        acting(
                username,
                () -> settling.settle(
                        tickets.forMove(World.PROJECT, id), actor(username), WayOut.HANDLED, "已修好", Instant.now()));
    }

    private void close(String username, UUID id) {
        acting(
                username,
                () -> closing.close(tickets.forMove(World.PROJECT, id), actor(username), "已修好", Instant.now()));
    }

    private void follow(String username, UUID id, int score) {
        acting(username, () -> {
            followingUp.called(
                    world.project(), id, actor(username), new FollowUps.Call(true, score, "满意"), false, Instant.now());
            return null;
        });
    }

    private void reach(UUID id, int level, Instant due) {
        seeing(() -> {
            Instant now = due.plus(Duration.ofHours(4L * (level - 1)));
            escalating.reached(new DeadlineReached(
                    World.PROJECT, TicketDeadlines.TICKET, id, TicketDeadlines.SETTLE, level, due, now));
            return null;
        });
    }

    private int told(String username, UUID id) {
        return seeing(() -> jdbc.sql(
                        "select count(*) from platform.notification where recipient_id = ? and href = ? and message_key = 'tickets.told.overdue'")
                .params(Sql.values(world.id(username), "tickets/" + id))
                .query(Integer.class)
                .single());
    }

    private Actor actor(String username) {
        return world.actor(username);
    }
}
