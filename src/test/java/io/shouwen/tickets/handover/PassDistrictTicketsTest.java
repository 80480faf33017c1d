package io.shouwen.tickets.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.district.Area;
import io.shouwen.district.DistrictHandedOver;
import io.shouwen.district.OpenMattersOfAreas;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.staff.OpenMatters;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A district changes its butler and its open matters come along; each test has a building of its own. */
@Clause("4.1.1.2")
class PassDistrictTicketsTest extends ShouwenTest {

    private static final AtomicInteger BUILDING = new AtomicInteger(700);

    @Autowired
    OpenTicket opening;

    @Autowired
    HandOverTicket handingOver;

    @Autowired
    TicketWorld tickets;

    @Autowired
    OpenMattersOfAreas matters;

    @Autowired
    ApplicationEventPublisher events;

    private final String building = Integer.toString(BUILDING.incrementAndGet());
    private UUID house = Ids.GROUP;
    private UUID nextUnit = Ids.GROUP;

    @BeforeEach
    void a_building_of_two_units() {
        house = world.household(World.PROJECT, building + "-1-101", "钱女士", "13810" + building + "001");
        nextUnit = world.household(World.PROJECT, building + "-2-101", "孙先生", "13810" + building + "002");
    }

    @Test
    void what_the_old_butler_owned_there_is_the_new_ones_by_one_hand_over_each() {
        UUID owned = owned(house, "butler");
        UUID settled = owned(house, "butler");
        settle(settled);
        UUID closed = owned(house, "butler");
        settle(closed);
        acting("butler", () -> {
            tickets.close(closed, world.actor("butler"));
            return true;
        });
        UUID repairers = owned(house, "repair");
        UUID elsewhere = owned(nextUnit, "butler");
        assertThat(passing("butler", new Area(building, "1")))
                .as("what is shown")
                .containsExactly(owned, settled);
        assertThat(staying("butler", new Area(building, "1")))
                .as("the repairer's")
                .isEqualTo(1);
        passOn("butler", "butler2", new Area(building, "1"));
        assertThat(owner(owned)).isEqualTo(world.id("butler2"));
        assertThat(owner(settled)).as("still to be closed").isEqualTo(world.id("butler2"));
        assertThat(owner(closed)).as("over and done").isEqualTo(world.id("butler"));
        assertThat(owner(repairers)).as("the repairer goes on").isEqualTo(world.id("repair"));
        assertThat(owner(elsewhere)).as("another district").isEqualTo(world.id("butler"));
        assertThat(ticket(repairers).counterpart()).isEqualTo(world.id("butler2"));
        assertThat(ticket(elsewhere).counterpart()).isNotEqualTo(world.id("butler2"));
        assertThat(unbroken(owned)).isTrue();
        assertThat(as("butler2").get("/p/jinxiu/tickets/" + owned).body()).contains("随责任区移交给周明轩");
    }

    @Test
    void a_building_leaves_out_the_unit_with_a_district_of_its_own() {
        UUID own = Ids.next();
        seeing(() -> jdbc.sql("insert into district.district (project_id, id, name) values (?, ?, ?)")
                .params(World.PROJECT, own, "试点" + building)
                .update());
        seeing(() -> jdbc.sql(
                        "insert into district.area (project_id, district_id, building_code, unit_code) values (?, ?, ?, '2')")
                .params(World.PROJECT, own, building)
                .update());
        UUID first = owned(house, "butler");
        UUID second = owned(nextUnit, "butler");
        assertThat(passing("butler", new Area(building, ""))).containsExactly(first);
        passOn("butler", "butler2", new Area(building, ""));
        assertThat(owner(first)).isEqualTo(world.id("butler2"));
        assertThat(owner(second)).isEqualTo(world.id("butler"));
    }

    @Test
    void a_vacant_district_is_the_supervisors_until_a_butler_comes() {
        UUID id = owned(house, "butler");
        passOn("butler", null, new Area(building, "1"));
        assertThat(world.actor("supervisor").id()).isEqualTo(owner(id));
        assertThat(ticket(id).counterpart()).isNull();
        UUID supervisorsOwn = owned(house, "supervisor");
        UUID cameBack = owned(house, "butler2");
        passOn("butler2", null, new Area(building, "1"));
        handOn("supervisor", "repair", cameBack);
        handOn("repair", "supervisor", cameBack);
        assertThat(passing(null, new Area(building, "1"))).containsExactly(id);
        assertThat(staying(null, new Area(building, "1"))).isEqualTo(2);
        passOn(null, "butler2", new Area(building, "1"));
        assertThat(owner(id)).isEqualTo(world.id("butler2"));
        assertThat(owner(supervisorsOwn)).as("not by the vacancy").isEqualTo(world.id("supervisor"));
        assertThat(owner(cameBack)).as("from the repairer, not by the vacancy").isEqualTo(world.id("supervisor"));
        assertThat(unbroken(id)).isTrue();
    }

    private void handOn(String from, String to, UUID id) {
        act(from, actor -> handingOver.offer(World.PROJECT, id, actor, world.id(to), "", Instant.now()));
        act(to, actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
    }

    @Test
    void an_offer_still_open_goes_on_from_the_new_owner() {
        UUID toRepair = owned(house, "butler");
        UUID toNew = owned(house, "butler");
        act(
                "butler",
                actor -> handingOver.offer(World.PROJECT, toRepair, actor, world.id("repair"), "请上门", Instant.now()));
        act(
                "butler",
                actor -> handingOver.offer(World.PROJECT, toNew, actor, world.id("butler2"), "我休假", Instant.now()));
        passOn("butler", "butler2", new Area(building, "1"));
        assertThat(ticket(toRepair).stage()).isEqualTo(Stage.OFFERED);
        act("repair", actor -> handingOver.accept(World.PROJECT, toRepair, actor, Instant.now()));
        assertThat(owner(toRepair)).isEqualTo(world.id("repair"));
        assertThat(unbroken(toRepair)).isTrue();
        assertThat(ticket(toNew).stage()).as("theirs already").isEqualTo(Stage.OPEN);
        assertThat(owner(toNew)).isEqualTo(world.id("butler2"));
    }

    @Test
    void where_the_hand_over_fails_nothing_has_moved() {
        UUID id = owned(house, "butler");
        assertThatThrownBy(() -> acting("supervisor", () -> {
                    publish("butler", "butler2", new Area(building, "1"));
                    throw new IllegalStateException("the second word was taken back");
                }))
                .hasMessageContaining("taken back");
        assertThat(owner(id)).isEqualTo(world.id("butler"));
    }

    private List<UUID> passing(@Nullable String butler, Area area) {
        return ofArea(butler, area).passing().stream()
                .map(OpenMatters.OpenMatter::ticketId)
                .toList();
    }

    private int staying(@Nullable String butler, Area area) {
        return ofArea(butler, area).staying();
    }

    private OpenMattersOfAreas.OfAreas ofArea(@Nullable String butler, Area area) {
        return seeing(
                () -> matters.ofAreas(World.PROJECT, butler == null ? null : world.id(butler), List.of(area), 10));
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

    private void settle(UUID id) {
        acting("butler", () -> tickets.settle(id, world.actor("butler")));
    }

    private UUID owned(UUID house, String username) {
        NewTicket in = new NewTicket(
                Ids.next(), Kind.REPAIR, Channel.CALL, "水管漏水", "", "", house, null, "钱女士", "13800005678", null);
        UUID id = acting("desk", () -> opening.open(in, world.project(), world.actor("desk"), Instant.now()))
                .id();
        act("desk", actor -> handingOver.offer(World.PROJECT, id, actor, world.id(username), "", Instant.now()));
        act(username, actor -> handingOver.accept(World.PROJECT, id, actor, Instant.now()));
        return id;
    }

    private void passOn(@Nullable String from, @Nullable String to, Area area) {
        acting("supervisor", () -> {
            publish(from, to, area);
            return null;
        });
    }

    private void publish(@Nullable String from, @Nullable String to, Area area) {
        events.publishEvent(new DistrictHandedOver(
                World.PROJECT,
                Ids.next(),
                from == null ? null : world.id(from),
                to == null ? null : world.id(to),
                world.id("supervisor"),
                List.of(area),
                Instant.now()));
    }

    private Ticket ticket(UUID id) {
        return seeing(() -> tickets.find(id));
    }

    private UUID owner(UUID id) {
        return ticket(id).owner();
    }

    /** By the facts alone: each owner got it from the one before. */
    private boolean unbroken(UUID id) {
        List<UUID> chain =
                seeing(() -> jdbc.sql("""
                select unnest(array[from_id, to_id]) from tickets.hand_over
                where ticket_id = ? and answer = 'ACCEPTED' order by answered_at""").param(id).query(UUID.class).list());
        boolean linked = chain.getFirst().equals(ticket(id).firstReceiver())
                && chain.getLast().equals(owner(id));
        for (int n = 1; n + 1 < chain.size(); n += 2) {
            linked &= chain.get(n).equals(chain.get(n + 1));
        }
        return linked;
    }
}
