package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.Statements;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list costs the same number of statements whether it shows one row or a full page, and the frame around it almost none. */
class PageCostTest extends ShouwenTest {

    @Test
    void a_full_page_of_tickets_sends_no_more_statements_than_one_with_a_single_ticket() {
        Client desk = as("desk");
        UUID house = world.household(World.PROJECT, "7-1-701", "计数人", "13622220701");
        for (int i = 0; i < 27; i++) {
            open(desk, house, "计数用的工单" + i, "INQUIRY");
        }
        open(desk, house, "独一无二的那张", "PRAISE");
        String one = "/p/jinxiu/tickets?tab=ALL&text=独一无二".replace("独一无二", "%E7%8B%AC%E4%B8%80%E6%97%A0%E4%BA%8C");
        String full = "/p/jinxiu/tickets?tab=ALL&text=%E8%AE%A1%E6%95%B0%E7%94%A8";
        desk.get(one);
        int single = Statements.of(desk, one, "独一无二的那张");
        int page = Statements.of(desk, full, "计数用的工单26");
        assertThat(single).isPositive();
        assertThat(page).isLessThanOrEqualTo(single + 1);
    }

    @Test
    void a_full_page_of_houses_sends_no_more_statements_than_an_almost_empty_one() {
        for (int i = 0; i < 26; i++) {
            world.household(World.PROJECT, "71-1-" + (101 + i), "住户" + i, "1362222" + (1000 + i));
        }
        world.household(World.PROJECT, "72-1-101", "独户", "13622229999");
        Client desk = as("desk");
        desk.get("/p/jinxiu/houses?building=72");
        int single = Statements.of(desk, "/p/jinxiu/houses?building=72", "72-1-101");
        int page = Statements.of(desk, "/p/jinxiu/houses?building=71", "71-1-101");
        assertThat(single).isPositive();
        assertThat(page).isLessThanOrEqualTo(single + 1);
    }

    @Test
    void what_is_no_whole_page_reads_nothing_for_a_frame() {
        Client desk = as("desk");
        assertThat(Statements.cost(desk, "/css/shell.css").sent()).isEmpty();
        assertThat(Statements.cost(desk, "/js/shell.js").sent()).isEmpty();
        assertThat(Statements.ofFragment(desk, "/p/jinxiu/search?q=x").sent())
                .extracting(Statements.Sent::sql)
                .noneMatch(sql -> sql.contains("duty.sign_on"));
    }

    @Test
    void a_page_of_a_project_has_one_statement_before_its_transaction_and_its_frame_in_the_begin() {
        Statements.Cost cost = Statements.cost(as("desk"), "/p/jinxiu/contact-preference");
        assertThat(cost.page().statusCode()).isEqualTo(200);
        assertThat(cost.page().body()).contains("id=\"unread\"", "href=\"/p/jinxiu/duty\"");
        assertThat(cost.transactions()).isEqualTo(2);
        assertThat(cost.overhead()).isEqualTo(3);
        assertThat(cost.sent().get(1).sql())
                .contains("set_config('shouwen.projects'", "platform.notification", "duty.sign_on", "held_report");
    }

    @Test
    void without_a_database_a_page_says_so_and_asks_nothing_more() {
        HttpResponse<String> answer = Statements.withoutDatabase(as("desk"), "/p/jinxiu/tickets");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("503", "</html>");
    }

    private static void open(Client desk, UUID house, String title, String kind) {
        assertThat(desk.post(
                                "/p/jinxiu/tickets",
                                Map.of(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "kind",
                                        kind,
                                        "channel",
                                        "VISIT",
                                        "title",
                                        title,
                                        "contactName",
                                        "计数人",
                                        "houseId",
                                        house.toString(),
                                        "atOnce",
                                        "OPEN"))
                        .statusCode())
                .isEqualTo(303);
    }
}
