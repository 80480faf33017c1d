package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A kind the product does not know, {@link LiftRules}, is opened, led, extended by its own rule and closed. */
class LeadTicketTest extends ShouwenTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    private LeadTicket led;

    @Autowired
    private OpenTicket opening;

    @Test
    @Clause("4.3.2")
    void it_has_the_number_and_the_deadline_of_its_kind_from_when_it_came_up() {
        UUID id = stuck(NOW.minus(Duration.ofDays(2)));
        LeadTicket.View view = seeing(() -> led.of(World.PROJECT, id));
        assertThat(view.openedAt()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(view.dueAt()).isEqualTo(view.openedAt().plus(Duration.ofHours(1)));
        assertThat(view.number()).startsWith("DT-");
        assertThat(view.owner()).isEqualTo(world.actor("butler").id());
    }

    @Test
    void nobody_waits_for_a_first_answer_where_the_kind_says_so() {
        UUID id = stuck(NOW);
        assertThat(seeing(
                        () -> jdbc.sql("select respond_by is null from tickets.ticket where project_id = ? and id = ?")
                                .params(World.PROJECT, id)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void its_page_has_its_name_and_leads_to_the_page_where_it_is_led() {
        String page = as("butler").get("/p/jinxiu/tickets/" + stuck(NOW)).body();
        assertThat(page).contains("电梯困人", "救援记录", "tickets?kind=LIFT");
        assertThat(as("manager").get("/p/jinxiu/tickets").body()).contains("value=\"LIFT\"");
        assertThat(as("manager").get("/p/jinxiu/due-rules").body()).contains("rule-lift");
        assertThat(as("desk").get("/p/jinxiu/tickets/new").body()).doesNotContain("LIFT");
    }

    @Test
    @Clause("4.3.4")
    void the_moves_that_end_other_tickets_are_closed_to_it() {
        UUID id = stuck(NOW);
        String at = "/p/jinxiu/tickets/" + id;
        assertThat(as("supervisor").get(at).body()).doesNotContain(at + "/settlement", at + "/contacts");
        assertThat(as("supervisor")
                        .post(at + "/settlement", Map.of("way", "HANDLED", "text", "好了"))
                        .body())
                .contains("人救出后在救援记录里结案");
        assertThatThrownBy(() -> acting(
                        "butler", () -> opening.open(ticket(Ids.next()), world.project(), world.actor("butler"), NOW)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @Clause("4.1.2.3")
    void more_time_is_asked_of_and_granted_by_whom_the_kind_names() {
        UUID id = stuck(NOW);
        String at = "/p/jinxiu/tickets/" + id;
        Instant due = seeing(() -> led.of(World.PROJECT, id)).dueAt();
        as("butler")
                .post(
                        at + "/extension",
                        Map.of(
                                "to",
                                due.plus(Duration.ofHours(2))
                                        .atZone(world.project().zone())
                                        .toLocalDateTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString(),
                                "reason",
                                "等维保单位"));
        assertThat(told("supervisor", id)).isTrue();
        assertThat(told("manager", id)).isFalse();
        assertThat(as("manager").get(at).body()).doesNotContain("job-extension-answer");
        assertThat(as("manager")
                        .post(at + "/extension/answer", Map.of("granted", "yes"))
                        .body())
                .contains("困人工单只能由客服主管延期");
        assertThat(as("supervisor").get(at).body()).contains("job-extension-answer");
        as("supervisor").post(at + "/extension/answer", Map.of("granted", "yes"));
        assertThat(seeing(() -> led.of(World.PROJECT, id)).dueAt()).isAfter(due);
    }

    @Test
    void the_room_that_leads_it_settles_sends_back_and_closes_it() {
        UUID id = stuck(NOW);
        moved(() -> led.settle(world.project(), id, world.actor("butler"), WayOut.HANDLED, "已救出", NOW));
        moved(() -> led.sendBack(world.project(), id, world.actor("butler"), "还有一人", NOW));
        assertThat(seeing(() -> led.of(World.PROJECT, id)).stage()).isEqualTo(Stage.OPEN);
        moved(() -> led.settle(world.project(), id, world.actor("butler"), WayOut.HANDLED, "都已救出", NOW));
        moved(() -> led.close(world.project(), id, world.actor("butler"), "都已救出", NOW));
        assertThat(seeing(() -> led.of(World.PROJECT, id)).stage()).isEqualTo(Stage.CLOSED);
        UUID repair = order(id);
        assertThatThrownBy(() -> moved(() -> led.close(world.project(), repair, world.actor("butler"), "修好了", NOW)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("tickets.rule.not-led"));
    }

    @Test
    void an_order_is_due_with_what_it_is_for_or_as_usual_where_that_is_past_and_has_more_time_with_it() {
        UUID now = stuck(NOW.minusSeconds(60));
        UUID order = order(now);
        assertThat(seeing(() -> led.of(World.PROJECT, order)).dueAt())
                .isEqualTo(seeing(() -> led.of(World.PROJECT, now)).dueAt());
        UUID late = stuck(NOW.minus(Duration.ofDays(5)));
        assertThat(seeing(() -> led.of(World.PROJECT, order(late))).dueAt()).isAfter(NOW);
        extended(now);
        assertThat(seeing(() -> led.of(World.PROJECT, order)).dueAt())
                .isEqualTo(seeing(() -> led.of(World.PROJECT, now)).dueAt());
    }

    private void extended(UUID id) {
        String at = "/p/jinxiu/tickets/" + id;
        String to = NOW.plus(Duration.ofHours(9))
                .atZone(world.project().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        Instant due = seeing(() -> led.of(World.PROJECT, id)).dueAt();
        as("butler").post(at + "/extension", Map.of("to", to, "reason", "等维保单位"));
        as("supervisor").post(at + "/extension/answer", Map.of("granted", "yes"));
        assertThat(seeing(() -> led.of(World.PROJECT, id)).dueAt()).isAfter(due);
    }

    private UUID order(UUID of) {
        UUID id = Ids.next();
        NewTicket repair =
                new NewTicket(id, Kind.REPAIR, Channel.STAFF, "二层廊灯不亮", "", "2栋二层", null, null, "", "", null);
        moved(() -> led.order(repair, world.project(), world.actor("supervisor"), of, NOW));
        return id;
    }

    private boolean told(String username, UUID id) {
        return seeing(() -> jdbc.sql("""
                        select exists (select from platform.notification
                        where recipient_id = ? and href = ? and message_key = 'tickets.told.extension-asked')""")
                .params(world.id(username), "tickets/" + id)
                .query(Boolean.class)
                .single());
    }

    private UUID stuck(Instant at) {
        UUID id = Ids.next();
        moved(() -> led.open(ticket(id), world.project(), world.actor("butler"), at, NOW));
        return id;
    }

    private void moved(Runnable move) {
        acting("butler", () -> {
            move.run();
            return move;
        });
    }

    private static NewTicket ticket(UUID id) {
        return new NewTicket(id, LiftRules.LIFT, Channel.STAFF, "3栋2单元电梯困人", "", "3栋2单元", null, null, "", "", null);
    }
}
