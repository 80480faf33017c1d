package io.shouwen.tickets.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An emergency from its declaration until somebody has taken it. */
class DeclareEmergencyTest extends ShouwenTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    DeclareEmergency declaring;

    @Autowired
    AnswerEmergency answering;

    @Autowired
    EmergencyAlarms alarms;

    @Autowired
    Emergencies emergencies;

    @Autowired
    TicketWorld tickets;

    private final Instant now = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);

    /** Other tests share this world: an open emergency would stand first on all their pages. */
    @BeforeEach
    @AfterEach
    void over() {
        asOwner("update tickets.ticket set emergency_id = null where urgent and kind = 'FINDING'");
        seeing(() -> jdbc.sql("select id from tickets.ticket where urgent")
                        .query(UUID.class)
                        .list())
                .forEach(id -> acting("supervisor", () -> tickets.settle(id, world.actor("supervisor"))));
    }

    @Test
    void it_gets_its_short_clock_and_alarms_everybody_who_can_act_once() {
        UUID id = declared("desk");
        Ticket urgent = find(id);
        assertThat(urgent.due().at()).isEqualTo(now.plus(Duration.ofMinutes(30)));
        assertThat(respondBy(id)).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(alarmed(id, 0)).contains(world.id("repair"), world.id("supervisor"));
        assertThat(alarmed(id, 0)).as("who declares it knows it").doesNotContain(world.id("desk"));
        assertThat(alarmed(id, 0)).doesNotContain(world.id("manager"));
        acting("desk", () -> {
            declaring.declare(World.PROJECT, id, world.actor("desk"), "leak", "", now);
            return null;
        });
        assertThat(told("repair", id, "tickets.told.emergency"))
                .as("a double click")
                .isEqualTo(1);
        assertThat(find(id).emergency()).isEqualTo(urgent.emergency());
    }

    @Test
    void while_nobody_takes_it_the_manager_is_alarmed_and_then_everybody() {
        UUID id = declared("desk");
        reach(id, 1);
        reach(id, 1);
        assertThat(told("manager", id, "tickets.told.emergency-untaken")).isEqualTo(1);
        assertThat(told("repair", id, "tickets.told.emergency-untaken")).isEqualTo(1);
        reach(id, 2);
        assertThat(alarmed(id, 2))
                .contains(world.id("manager"), world.id("repair"), world.id("control"), world.id("supervisor"));
    }

    @Test
    void whoever_takes_it_owns_it_and_silences_it() {
        UUID id = declared("desk");
        acting("repair", () -> {
            answering.take(World.PROJECT, id, world.actor("repair"), now);
            answering.take(World.PROJECT, id, world.actor("repair"), now);
            return null;
        });
        assertThat(find(id).owner()).isEqualTo(world.id("repair"));
        assertThat(find(id).firstReceiver()).isEqualTo(world.id("desk"));
        assertThatThrownBy(() -> acting("supervisor", () -> {
                    answering.take(World.PROJECT, id, world.actor("supervisor"), now);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.messageKey()).isEqualTo("tickets.rule.emergency-taken"));
        reach(id, 1);
        assertThat(told("manager", id, "tickets.told.emergency-untaken")).isZero();
        assertThat(told("supervisor", id, "tickets.told.emergency-taken")).isEqualTo(1);
    }

    @Test
    void withdrawn_it_has_its_former_deadlines_again() {
        UUID id = opened();
        Ticket before = find(id);
        Instant respondBy = respondBy(id);
        declare(id, "desk");
        acting("desk", () -> {
            answering.withdraw(World.PROJECT, id, world.actor("desk"), "水管没有爆，只是滴水", now);
            return null;
        });
        assertThat(find(id).due()).isEqualTo(before.due());
        assertThat(respondBy(id)).isEqualTo(respondBy);
        assertThat(find(id).emergency()).isNull();
        assertThat(told("repair", id, "tickets.told.emergency-withdrawn")).isEqualTo(1);
        declare(id, "desk");
        assertThat(find(id).emergency()).as("it can become one again").isNotNull();
        assertThat(told("repair", id, "tickets.told.emergency")).isEqualTo(2);
    }

    @Test
    void what_one_was_alarmed_about_one_may_open() {
        UUID id = opened();
        assertThat(as("repair").status("/p/jinxiu/tickets/" + id)).isEqualTo(404);
        declare(id, "desk");
        assertThat(as("repair").get("/p/jinxiu/tickets/" + id).body()).contains("我来处理");
        assertThatThrownBy(() -> acting("yunting", () -> {
                    declaring.declare(World.PROJECT, Ids.next(), world.actor("yunting"), "", "漏水", now);
                    return null;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_settled_emergency_alarms_nobody_and_is_urgent_no_more() {
        UUID id = declared("desk");
        assertThat(urgent(id)).isTrue();
        acting("supervisor", () -> tickets.settle(id, world.actor("supervisor")));
        assertThat(urgent(id)).isFalse();
        reach(id, 1);
        assertThat(told("manager", id, "tickets.told.emergency-untaken")).isZero();
    }

    private UUID declared(String username) {
        UUID id = opened();
        declare(id, username);
        return id;
    }

    private void declare(UUID id, String username) {
        acting(username, () -> {
            declaring.declare(World.PROJECT, id, world.actor(username), "leak", "", now);
            return null;
        });
    }

    private UUID opened() {
        NewTicket in = new NewTicket(
                Ids.next(), Kind.REPAIR, Channel.CALL, "天花板漏水", "", "大堂", null, null, "王女士", "13800005678", null);
        Actor desk = world.actor("desk");
        return acting("desk", () -> opening.open(in, world.project(), desk, now))
                .id();
    }

    private void reach(UUID id, int level) {
        seeing(() -> {
            UUID emergency = jdbc.sql("select id from tickets.emergency where ticket_id = ? order by at desc limit 1")
                    .param(id)
                    .query(UUID.class)
                    .single();
            Instant due = now.plus(Duration.ofMinutes(5));
            alarms.reached(new DeadlineReached(
                    World.PROJECT, EmergencyAlarms.SUBJECT, emergency, EmergencyAlarms.TAKE, level, due, due));
            return null;
        });
    }

    private Ticket find(UUID id) {
        return seeing(() -> tickets.find(id));
    }

    private List<UUID> alarmed(UUID id, int level) {
        return seeing(() -> jdbc.sql("select person_id from tickets.emergency_alarm where ticket_id = ? and level = ?")
                .params(id, level)
                .query(UUID.class)
                .list());
    }

    private Instant respondBy(UUID id) {
        return seeing(() -> emergencies.respondBy(tickets.find(id)));
    }

    private boolean urgent(UUID id) {
        return seeing(() -> jdbc.sql("select urgent from tickets.ticket where id = ?")
                .param(id)
                .query(Boolean.class)
                .single());
    }

    private int told(String username, UUID id, String messageKey) {
        return seeing(() -> jdbc.sql(
                        "select count(*) from platform.notification where recipient_id = ? and href = ? and message_key = ?")
                .params(world.id(username), "tickets/" + id, messageKey)
                .query(Integer.class)
                .single());
    }
}
