package io.shouwen.tickets.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.TicketSight;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket about somebody does not exist for that person, whatever the role and whichever way they come. */
class BarPersonTest extends ShouwenTest {

    @Autowired
    BarPerson barPerson;

    @Autowired
    TicketSight sight;

    @Test
    void whoever_leads_and_is_barred_finds_it_on_no_page_and_in_no_count() {
        String who = world.colleague("主管甲", Role.SUPERVISOR);
        String title = "主管甲态度很差";
        UUID id = opened(title);
        Client them = as(who);
        assertThat(them.get("/p/jinxiu/tickets/" + id).body()).contains(title);

        bar(id, who, "manager");

        assertThat(them.get("/p/jinxiu/tickets/" + id).statusCode()).isEqualTo(404);
        for (String page : List.of(
                "tickets?tab=all",
                "tickets?tab=team",
                "tickets?tab=overdue",
                "tickets?tab=all&text=" + encoded(title),
                "search?q=" + encoded(title),
                "today",
                "follow-ups",
                "notifications",
                "department")) {
            assertThat(them.get("/p/jinxiu/" + page).body()).as(page).doesNotContain(id.toString());
        }
        assertThat(as("manager").get("/p/jinxiu/tickets/" + id).body()).contains(title);
    }

    @Test
    void what_was_theirs_goes_to_the_one_above_and_cannot_come_back() {
        String who = world.colleague("管家乙", Role.BUTLER);
        UUID id = opened("管家乙一直不回电话");
        move("desk", id, "hand-over", Map.of("receiver", world.id(who).toString(), "reason", "请联系"));
        move(who, id, "acceptance", Map.of());

        bar(id, who, "supervisor");

        assertThat(as(who).get("/p/jinxiu/tickets/" + id).statusCode()).isEqualTo(404);
        assertThat(owner(id)).isEqualTo(world.id("supervisor"));
        assertThat(as("supervisor").get("/p/jinxiu/tickets/" + id).body())
                .as("not among the receivers")
                .doesNotContain("value=\"" + world.id(who) + "\"");
        assertThat(post(
                                "supervisor",
                                id,
                                "hand-over",
                                Map.of("receiver", world.id(who).toString(), "reason", "请"))
                        .statusCode())
                .isEqualTo(409);
        for (String move : List.of("comments", "acceptance", "take-over", "settlement", "closure", "contacts")) {
            assertThat(post(who, id, move, Map.of("text", "不是我", "reason", "我来", "outcome", "好了", "way", "HANDLED"))
                            .statusCode())
                    .as(move)
                    .isIn(403, 404, 422);
        }
    }

    @Test
    void what_they_were_told_of_it_is_taken_back_and_nothing_more_is_told() {
        String who = world.colleague("主管丙", Role.SUPERVISOR);
        String title = "主管丙推诿";
        UUID id = opened(title);
        move("desk", id, "hand-over", Map.of("receiver", world.id(who).toString(), "reason", "请"));
        assertThat(as(who).get("/p/jinxiu/notifications").body()).contains(title);

        bar(id, who, "manager");

        assertThat(as(who).get("/p/jinxiu/notifications").body()).doesNotContain(title);
        post("desk", id, "comments", Map.of("commentId", Ids.next().toString(), "text", "@主管丙 请看"));
        assertThat(as(who).get("/p/jinxiu/notifications").body()).doesNotContain(title);
    }

    @Test
    void the_database_keeps_it_from_them_and_them_from_it() {
        String who = world.colleague("管家丁", Role.BUTLER);
        UUID id = opened("管家丁收了红包");
        UUID person = world.id(who);
        bar(id, who, "manager");
        assertThat(acting(who, () -> count("tickets.ticket", "id", id))).isZero();
        assertThat(acting(who, () -> count("tickets.matter", "id", id))).isZero();
        assertThat(acting(who, () -> count("tickets.barred", "ticket_id", id))).isZero();
        assertThat(acting(
                        who,
                        () -> jdbc.sql(
                                        "select count(*) from tickets.found(?, '管家丁收了红包') f join tickets.ticket t on t.id = f")
                                .param(World.PROJECT)
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(acting("desk", () -> count("tickets.ticket", "id", id))).isOne();
        refused(() -> jdbc.sql("update tickets.ticket set counterpart_id = ? where id = ?")
                .params(person, id)
                .update());
        refused(() ->
                jdbc.sql("""
                        insert into tickets.comment (project_id, id, ticket_id, by_id, at, text)
                        values (?, ?, ?, ?, now(), '不是我')""").params(World.PROJECT, Ids.next(), id, person).update());
        refused(() -> jdbc.sql("""
                        insert into tickets.barred (project_id, ticket_id, person_id, by_id, at)
                        values (?, ?, ?, ?, now())""")
                .params(World.PROJECT, id, world.id("desk"), person)
                .update());
    }

    private int count(String table, String column, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void refused(Runnable statement) {
        assertThatThrownBy(() -> seeing(() -> {
                    statement.run();
                    return 0;
                }))
                .rootCause()
                .hasMessageContaining("that person");
    }

    private void bar(UUID id, String who, String to) {
        acting("desk", () -> {
            barPerson.bar(
                    World.PROJECT, id, world.id(who), world.actor(to), world.actor("desk"), "涉及本人", Instant.now());
            return id;
        });
    }

    private UUID owner(UUID id) {
        return seeing(() -> jdbc.sql("select owner_id from tickets.ticket where id = ?")
                .param(id)
                .query(UUID.class)
                .single());
    }

    private UUID opened(String title) {
        UUID id = Ids.next();
        assertThat(as("desk")
                        .post(
                                "/p/jinxiu/tickets",
                                Map.of(
                                        "id",
                                        id.toString(),
                                        "kind",
                                        "HELP",
                                        "channel",
                                        "CALL",
                                        "title",
                                        title,
                                        "place",
                                        "3号楼大堂",
                                        "contactName",
                                        "赵阿姨",
                                        "atOnce",
                                        "OPEN"))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private void move(String who, UUID id, String move, Map<String, String> fields) {
        HttpResponse<String> answer = post(who, id, move, fields);
        assertThat(answer.statusCode()).as(move + answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> post(String who, UUID id, String move, Map<String, String> fields) {
        return as(who).post("/p/jinxiu/tickets/" + id + "/" + move, fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
