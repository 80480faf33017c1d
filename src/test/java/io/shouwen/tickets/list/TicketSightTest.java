package io.shouwen.tickets.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.WayBack.Neighbours;
import io.shouwen.staff.Department;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.tickets.emergency.DeclareEmergency;
import io.shouwen.tickets.handover.HandOverTicket;
import io.shouwen.tickets.list.view.Tab;
import io.shouwen.tickets.list.view.TicketListPage.Counts;
import io.shouwen.tickets.list.view.TicketRow;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After any moves: what a list shows is what the facts let the reader see, and each figure on a tab is that list's length. */
class TicketSightTest extends ShouwenTest {

    private static final List<String> PEOPLE = List.of(
            "desk", "control", "butler", "butler2", "repair", "repair2", "head", "cleaning", "greening", "supervisor");
    private static final int TICKETS = 60;
    private static final int MOVES = 400;

    /** Said by the facts themselves, without the table of viewers. */
    private static final String BY_FACTS = """
            select t.id from tickets.ticket t where t.project_id = :project and (
                :me in (t.owner_id, t.offered_to, t.first_receiver_id, t.counterpart_id)
                or exists (select from tickets.hand_over h where h.project_id = t.project_id and h.ticket_id = t.id
                           and h.from_id = :me and h.answer = 'ACCEPTED')
                or exists (select from tickets.hand_over h
                           join staff.department_head d on d.project_id = h.project_id and d.id = h.department_id
                           where h.project_id = t.project_id and h.ticket_id = t.id and :me in (d.head_id, d.deputy_id)
                           and coalesce(h.answer, 'ACCEPTED') = 'ACCEPTED')
                or exists (select from tickets.emergency_alarm a where a.project_id = t.project_id
                           and a.ticket_id = t.id and a.person_id = :me))""";

    @Autowired
    OpenTicket opening;

    @Autowired
    LeadTicket leading;

    @Autowired
    HandOverTicket handingOver;

    @Autowired
    DeclareEmergency urgent;

    @Autowired
    TicketWorld tickets;

    @Autowired
    TicketSight sight;

    @Autowired
    TicketListQueries list;

    @Autowired
    Departments departments;

    private final Random random = new Random(20261130);

    @Test
    void lists_figures_and_neighbours_agree_with_the_facts() {
        somethingOfEverything();
        for (String person : PEOPLE) {
            Actor me = world.actor(person);
            Set<UUID> seen = seen(me);
            Set<UUID> every = Set.copyOf(seeing(() -> jdbc.sql("select id from tickets.ticket where project_id = ?")
                    .param(World.PROJECT)
                    .query(UUID.class)
                    .list()));
            assertThat(every.stream().filter(id -> sees(me, id)).collect(Collectors.toSet()))
                    .as(person + " one by one")
                    .isEqualTo(seen);
            List<TicketRow> all = whole(me, "tab=all");
            assertThat(ids(all)).as(person).isEqualTo(once(seen, seen));
            Counts counts = seeing(() -> list.page(world.project(), me, Map.of(), Form.EMPTY, Instant.now()))
                    .counts();
            for (Tab tab : List.of(Tab.MINE, Tab.TEAM, Tab.OVERDUE)) {
                List<TicketRow> rows = whole(me, "tab=" + tab.text());
                assertThat(counts.of(tab)).as(person + " " + tab).isEqualTo(Integer.toString(rows.size()));
                assertThat(seen).as(person + " " + tab).containsAll(ids(rows));
                for (String sort : List.of("due", "-due", "opened", "-opened")) {
                    assertThat(ids(whole(me, "tab=" + tab.text() + "&sort=" + sort)))
                            .isEqualTo(ids(rows));
                }
            }
            followed(me, all);
        }
    }

    /** From one thing to the next by the way of its page, forth and back. */
    private void followed(Actor me, List<TicketRow> rows) {
        for (int n = 0; n < rows.size(); n++) {
            UUID id = rows.get(n).id();
            Neighbours around = seeing(() -> list.around(world.project(), me, Map.of("tab", "all"), id));
            assertThat(around.previous())
                    .isEqualTo(n == 0 ? null : "tickets/" + rows.get(n - 1).id());
            assertThat(around.next())
                    .isEqualTo(
                            n == rows.size() - 1
                                    ? null
                                    : "tickets/" + rows.get(n + 1).id());
        }
    }

    private void somethingOfEverything() {
        List<UUID> made = new ArrayList<>();
        for (int n = 0; n < TICKETS; n++) {
            Actor by = world.actor(one(PEOPLE));
            Instant at = Instant.now().minus(Duration.ofHours(random.nextInt(1, 200)));
            made.add(acting(by, () -> opening.open(ticket("视野" + made.size()), world.project(), by, at))
                    .id());
            if (random.nextInt(4) == 0) {
                UUID of = made.getLast(); // which the person may see
                made.add(acting(
                                by,
                                () -> leading.order(ticket("派工" + made.size()), world.project(), by, of, Instant.now()))
                        .id());
            }
        }
        for (int n = 0; n < MOVES; n++) {
            move(one(made), world.actor(one(PEOPLE)));
        }
    }

    /** Whatever is not allowed is left. */
    private void move(UUID id, Actor by) {
        Instant now = Instant.now();
        Ticket ticket = seeing(() -> tickets.find(id));
        Actor owner = person(ticket.owner());
        try {
            acting(by, () -> {
                switch (random.nextInt(8)) {
                    case 0, 1 -> handingOver.offer(World.PROJECT, id, owner, world.id(one(PEOPLE)), "请接手", now);
                    case 2 -> handingOver.offer(World.PROJECT, id, owner, one(departments()), "请派人", now);
                    case 3 -> handingOver.accept(World.PROJECT, id, answering(ticket, by), now);
                    case 4 -> handingOver.decline(World.PROJECT, id, answering(ticket, by), "不归我管", now);
                    case 5 -> urgent.declare(World.PROJECT, id, owner, "", "爆管", now);
                    case 6 -> handingOver.withdraw(World.PROJECT, id, owner, now);
                    default -> {
                        tickets.settle(id, owner);
                        tickets.close(id, owner);
                    }
                }
                return null;
            });
        } catch (RuleBroken | NotFound notNow) {
            // left as it is
        }
    }

    private Actor answering(Ticket ticket, Actor otherwise) {
        return ticket.offer() == null
                ? otherwise
                : person(ticket.offer().to().answering().iterator().next());
    }

    private Actor person(UUID id) {
        return world.actor(jdbc.sql("select username from platform.account where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private List<UUID> departments() {
        return departments.list(World.PROJECT).stream().map(Department::id).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T acting(Actor by, Callable<T> work) {
        return acting(
                jdbc.sql("select username from platform.account where id = ?")
                        .param(by.id())
                        .query(String.class)
                        .single(),
                work);
    }

    private static NewTicket ticket(String title) {
        return new NewTicket(
                Ids.next(), Kind.REPAIR, Channel.CALL, title, "", "大堂", null, null, "王女士", "13800005678", null);
    }

    private boolean sees(Actor me, UUID id) {
        return seeing(() -> sight.sees(me, tickets.find(id)));
    }

    private Set<UUID> seen(Actor me) {
        return Set.copyOf(seeing(() -> jdbc.sql(
                        TicketSight.all(me) ? "select id from tickets.ticket where project_id = :project" : BY_FACTS)
                .param("project", World.PROJECT)
                .param("me", me.id())
                .query(UUID.class)
                .list()));
    }

    /** Without the orders whose matter is there too. */
    private Set<UUID> once(Set<UUID> listed, Set<UUID> seen) {
        Map<UUID, UUID> orders = new HashMap<>();
        seeing(() -> jdbc.sql("select id, order_of from tickets.ticket where project_id = ? and order_of is not null")
                .param(World.PROJECT)
                .query((row, n) -> orders.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
        return listed.stream()
                .filter(id -> !orders.containsKey(id) || !seen.contains(orders.get(id)))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(List<TicketRow> rows) {
        Set<UUID> ids = rows.stream().map(TicketRow::id).collect(Collectors.toSet());
        assertThat(rows).hasSize(ids.size());
        return ids;
    }

    /** All pages of a list. */
    private List<TicketRow> whole(Actor me, String query) {
        List<TicketRow> rows = new ArrayList<>();
        Map<String, String> address = new HashMap<>();
        for (String part : query.split("&")) {
            address.put(part.split("=")[0], part.split("=")[1]);
        }
        for (String after = ""; after != null; ) {
            address.put("after", after);
            Cursor<TicketRow> page = seeing(() -> {
                ListPlace place = list.place(address);
                return list.rows(list.condition(world.project(), me, address, Instant.now()), place);
            });
            rows.addAll(page.rows());
            after = page.next();
        }
        return rows;
    }
}
