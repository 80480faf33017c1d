package io.shouwen.tickets.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketDeadlines;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not settled in time goes up. */
class EscalateTicketTest extends ShouwenTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    EscalateTicket escalating;

    @Autowired
    TicketWorld tickets;

    @Test
    void at_the_due_time_the_supervisor_is_told_once_and_four_hours_later_the_manager() {
        UUID id = open(Kind.REPAIR).id();
        Instant due = seeing(() -> tickets.find(id)).due().at();
        reach(id, 1, due);
        reach(id, 1, due);
        reach(id, 2, due);
        assertThat(told("supervisor", id)).isEqualTo(1);
        assertThat(told("manager", id)).isEqualTo(1);
        Ticket ticket = seeing(() -> tickets.find(id));
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

    private OpenTicket.Opened open(Kind kind) {
        NewTicket in =
                new NewTicket(Ids.next(), kind, Channel.CALL, "水管漏水", "", "大堂", null, null, "王女士", "13800005678", null);
        return acting("desk", () -> opening.open(in, world.project(), actor("desk"), Instant.now()));
    }

    private void settle(String username, UUID id) {
        acting(username, () -> tickets.settle(id, actor(username)));
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
