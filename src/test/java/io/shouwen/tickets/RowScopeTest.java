package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.standard.guide.Trade;
import io.shouwen.tickets.contact.ContactSight;
import io.shouwen.tickets.handover.TicketViewers;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Repairers and companies' people see their orders, whatever a statement asks; everybody else sees what they saw. */
class RowScopeTest extends ShouwenTest {

    private static final List<String> HANGING = List.of(
            "tickets.ticket where id",
            "tickets.comment where ticket_id",
            "tickets.contact where ticket_id",
            "tickets.matter where id");

    @Autowired
    TicketViewers viewers;

    @Autowired
    ContactSight numbers;

    @Test
    void anothers_order_is_not_there_for_a_repairer_nor_what_hangs_on_it() {
        UUID ticket = ticket("别人的单");
        assertThat(rows("repair", ticket)).containsOnly(0);
        assertThat(rows("contractor", ticket)).containsOnly(0);
        assertThat(rows("desk", ticket)).containsOnly(1);
        assertThat(rows("butler", ticket)).containsOnly(1);
        assertThat(as("repair").get("/p/jinxiu/tickets/" + ticket).statusCode()).isEqualTo(404);
        assertThat(as("contractor").get("/p/jinxiu/tickets/" + ticket).statusCode())
                .isEqualTo(404);
        assertThat(as("contractor")
                        .post("/p/jinxiu/tickets/" + ticket + "/contact-looks", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_order_nobody_has_is_seen_by_the_repairers_of_its_trade() {
        String electrician = repairer(Trade.ELECTRIC);
        String plumber = repairer(Trade.WATER_HEATING);
        UUID ticket = ticket("一合闸就跳");
        seeing(() -> show(() -> viewers.showTrade(World.PROJECT, ticket, Trade.ELECTRIC, Instant.now())));
        assertThat(rows(electrician, ticket)).containsOnly(1);
        assertThat(rows(plumber, ticket)).containsOnly(0);
        assertThat(as(electrician).get("/p/jinxiu/tickets/" + ticket).statusCode())
                .isEqualTo(200);
        assertThat(as(electrician).get("/p/jinxiu/tickets?tab=all").body()).contains("一合闸就跳");
        assertThat(as(plumber).get("/p/jinxiu/tickets/" + ticket).statusCode()).isEqualTo(404);
        assertThat(as(plumber).get("/p/jinxiu/tickets?tab=all").body()).doesNotContain("一合闸就跳");
        seeing(() -> show(() -> viewers.hideTrades(World.PROJECT, ticket)));
        assertThat(rows(electrician, ticket)).containsOnly(0);
    }

    @Test
    void a_companys_people_see_the_companys_orders_and_no_other_companys() {
        UUID ticket = ticket("电梯异响");
        UUID lifts = companyOf("contractor");
        seeing(() -> show(() -> viewers.showCompany(World.PROJECT, ticket, lifts, Instant.now())));
        assertThat(rows("contractor", ticket)).containsOnly(1);
        assertThat(rows("contractor2", ticket)).containsOnly(1);
        assertThat(rows("contractor3", ticket)).containsOnly(0);
        String page = as("contractor2").get("/p/jinxiu/tickets/" + ticket).body();
        assertThat(page).contains("电梯异响").doesNotContain("13955550001");
        assertThat(as("contractor3").get("/p/jinxiu/tickets/" + ticket).statusCode())
                .isEqualTo(404);
        assertThat(as("contractor3").get("/p/jinxiu/search?q=电梯异响").body()).doesNotContain("tickets/" + ticket);
        assertThat(as("contractor2")
                        .post("/p/jinxiu/tickets/" + ticket + "/contact-looks", Map.of())
                        .statusCode())
                .as("not before somebody of the company has accepted it")
                .isEqualTo(404);
    }

    @Test
    void the_number_is_for_the_company_that_has_accepted_the_order() {
        UUID mechanic = world.id("contractor");
        assertThat(shown(mechanic, "contractor")).isTrue();
        assertThat(shown(mechanic, "contractor2")).isTrue();
        assertThat(shown(mechanic, "contractor3")).isFalse();
        assertThat(shown(world.id("butler"), "contractor")).isFalse();
        assertThat(shown(world.id("butler"), "repair")).isTrue();
    }

    @Test
    void the_database_gives_no_number_before_the_order_is_accepted_and_then_to_the_company_alone() {
        UUID ticket = ticket("电梯停梯");
        UUID lifts = companyOf("contractor");
        seeing(() -> show(() -> viewers.showCompany(World.PROJECT, ticket, lifts, Instant.now())));
        assertThat(number("butler", ticket)).isEqualTo("13955550001");
        assertThat(number("contractor", ticket)).isEmpty();
        assertThat(as(
                        world.actor("contractor"),
                        () -> jdbc.sql("select t::text from tickets.ticket t where id = ?")
                                .param(ticket)
                                .query(String.class)
                                .single()))
                .contains("139****0001")
                .doesNotContain("13955550001");
        owned(ticket, "contractor");
        assertThat(number("contractor", ticket)).isEqualTo("13955550001");
        assertThat(number("contractor2", ticket)).isEqualTo("13955550001");
        assertThat(number("contractor3", ticket)).isEmpty();
        assertThat(as("contractor2")
                        .post("/p/jinxiu/tickets/" + ticket + "/contact-looks", Map.of())
                        .body())
                .contains("13955550001");
    }

    @Test
    void who_gives_an_order_back_sees_it_to_the_end_of_the_move_and_no_longer() {
        UUID ticket = ticket("退回的单");
        offer(ticket, "repair");
        assertThat(rows("repair", ticket)).containsOnly(1);
        assertThat(as("repair")
                        .post(
                                "/p/jinxiu/tickets/" + ticket + "/refusal",
                                Map.of("once", Ids.next().toString(), "reason", "今天休息"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(rows("repair", ticket)).containsOnly(0);
    }

    @Test
    void a_transaction_that_does_not_say_who_acts_sees_no_ticket() {
        UUID ticket = ticket("没说是谁");
        assertThat(seeing(() -> count("tickets.ticket where id", ticket))).isEqualTo(1);
        assertThat(seeing(() -> {
                    jdbc.sql("select set_config('shouwen.rows', '', true)")
                            .query(String.class)
                            .single();
                    return count("tickets.ticket where id", ticket);
                }))
                .isZero();
    }

    @Test
    void whoever_has_another_role_too_sees_by_that_role() {
        UUID ticket = ticket("维修兼前台");
        Actor both = Actor.of(world.id("repair"), "赵建国", Role.REPAIR, Role.DESK);
        assertThat(as(both, () -> count("tickets.ticket where id", ticket))).isEqualTo(1);
    }

    private boolean show(Runnable work) {
        work.run();
        return true;
    }

    private boolean shown(UUID owner, String who) {
        return seeing(() -> numbers.shown(World.PROJECT, owner, world.actor(who)));
    }

    private String number(String who, UUID ticket) {
        return as(
                world.actor(who),
                () -> jdbc.sql("select phone from tickets.matter_phone where ticket_id = ?")
                        .param(ticket)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    /** By an accepted hand-over, the only way there is. */
    private void owned(UUID ticket, String who) {
        seeing(() -> show(() -> {
            UUID id = Ids.next();
            jdbc.sql("""
                    insert into tickets.hand_over (project_id, id, ticket_id, from_id, to_id, by_id, at, answer_by, across, reason)
                    select project_id, ?, id, owner_id, ?, owner_id, now(), now(), false, '' from tickets.ticket where id = ?""").params(id, world.id(who), ticket).update();
            jdbc.sql(
                            "update tickets.hand_over set answer = 'ACCEPTED', answered_at = now(), answered_by = to_id where id = ?")
                    .param(id)
                    .update();
            jdbc.sql("update tickets.ticket set owner_id = ?, owner_since = now() where id = ?")
                    .params(world.id(who), ticket)
                    .update();
        }));
    }

    private List<Integer> rows(String who, UUID ticket) {
        return as(
                world.actor(who),
                () -> HANGING.stream().map(table -> count(table, ticket)).toList());
    }

    private <T> T as(Actor who, java.util.function.Supplier<T> work) {
        return new Scope(Set.of(World.PROJECT), who, null).call(() -> transaction.execute(status -> work.get()));
    }

    private int count(String table, UUID ticket) {
        return jdbc.sql("select count(*) from " + table + " = ?")
                .param(ticket)
                .query(Integer.class)
                .single();
    }

    private UUID companyOf(String who) {
        return seeing(() -> jdbc.sql("select company_id from contractors.worker where id = ?")
                .param(world.id(who))
                .query(UUID.class)
                .single());
    }

    private String repairer(Trade trade) {
        String who = world.colleague("师傅" + trade.ordinal(), Role.REPAIR);
        seeing(() -> jdbc.sql("""
                        insert into staff.skill (project_id, id, staff_id, trade, began_at, began_by)
                        values (?, ?, ?, ?, now(), ?)""")
                .params(World.PROJECT, Ids.next(), world.id(who), trade.name(), world.id("head"))
                .update());
        return who;
    }

    /** Opened by the desk, with a comment and a contact. */
    private UUID ticket(String title) {
        UUID id = Ids.next();
        assertThat(as("butler")
                        .post(
                                "/p/jinxiu/tickets",
                                Map.of(
                                        "id", id.toString(),
                                        "kind", "INQUIRY",
                                        "channel", "VISIT",
                                        "title", title,
                                        "place", "大堂",
                                        "contactName", "隔壁老林",
                                        "contactPhone", "13955550001",
                                        "atOnce", "OPEN"))
                        .statusCode())
                .isEqualTo(303);
        as("butler")
                .post(
                        "/p/jinxiu/tickets/" + id + "/comments",
                        Map.of("commentId", Ids.next().toString(), "text", "看过了"));
        as("butler")
                .post(
                        "/p/jinxiu/tickets/" + id + "/contacts",
                        Map.of("once", Ids.next().toString(), "way", "PHONE", "whom", "隔壁老林", "words", "下午来"));
        return id;
    }

    private void offer(UUID ticket, String to) {
        assertThat(as("butler")
                        .post(
                                "/p/jinxiu/tickets/" + ticket + "/hand-over",
                                Map.of(
                                        "once", Ids.next().toString(),
                                        "receiver", world.id(to).toString(),
                                        "reason", "请处理"))
                        .statusCode())
                .isEqualTo(303);
    }
}
