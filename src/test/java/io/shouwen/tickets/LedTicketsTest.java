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

class LedTicketsTest extends ShouwenTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    private LedTickets led;

    @Autowired
    private OpeningTickets opening;

    @Test
    @Clause("4.3.2")
    void what_was_found_two_days_ago_is_due_from_then_on_and_has_its_number() {
        UUID id = found(NOW.minus(Duration.ofDays(2)));
        LedTickets.View view = seeing(() -> led.of(World.PROJECT, id));
        assertThat(view.openedAt()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(view.dueAt()).isBefore(NOW);
        assertThat(view.number()).startsWith("XC-");
        assertThat(view.owner()).isEqualTo(world.actor("butler").id());
    }

    @Test
    void nobody_waits_for_a_first_answer_to_what_a_patrol_found() {
        UUID id = found(NOW);
        assertThat(seeing(
                        () -> jdbc.sql("select respond_by is null from tickets.ticket where project_id = ? and id = ?")
                                .params(World.PROJECT, id)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
        assertThat(as("butler").get("/p/jinxiu/tickets/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    @Clause("4.3.4")
    void the_moves_that_end_other_tickets_are_closed_to_a_finding() {
        UUID id = found(NOW);
        String at = "/p/jinxiu/tickets/" + id;
        assertThat(as("supervisor").get(at).body()).doesNotContain(at + "/settlement");
        assertThat(as("supervisor")
                        .post(at + "/settlement", Map.of("way", "HANDLED", "text", "好了"))
                        .body())
                .contains("巡查问题要按巡查流程结案");
        assertThatThrownBy(() -> acting(
                        "butler", () -> opening.open(ticket(Ids.next()), world.project(), world.actor("butler"))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void an_order_is_due_with_the_finding_or_as_usual_where_that_is_past() {
        UUID now = found(NOW.minusSeconds(60));
        assertThat(order(now).dueAt())
                .isEqualTo(seeing(() -> led.of(World.PROJECT, now)).dueAt());
        UUID late = found(NOW.minus(Duration.ofDays(5)));
        assertThat(order(late).dueAt()).isAfter(NOW);
    }

    private LedTickets.View order(UUID of) {
        UUID id = Ids.next();
        NewTicket repair =
                new NewTicket(id, Kind.REPAIR, Channel.PATROL, "二层廊灯不亮", "", "2栋二层", null, null, "", "", null);
        moved(() -> led.order(repair, world.project(), world.actor("supervisor"), of));
        return seeing(() -> led.of(World.PROJECT, id));
    }

    private UUID found(Instant at) {
        UUID id = Ids.next();
        moved(() -> led.open(ticket(id), world.project(), world.actor("butler"), at));
        return id;
    }

    private void moved(Runnable move) {
        acting("butler", () -> {
            move.run();
            return move;
        });
    }

    private static NewTicket ticket(UUID id) {
        return new NewTicket(id, Kind.FINDING, Channel.PATROL, "二层廊灯不亮", "", "2栋二层", null, null, "", "", null);
    }
}
