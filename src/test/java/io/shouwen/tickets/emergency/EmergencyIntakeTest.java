package io.shouwen.tickets.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An emergency is told at intake: by the desk, and by a resident in the lobby; and its alarm on the open pages. */
class EmergencyIntakeTest extends ShouwenTest {

    @Autowired
    TicketWorld tickets;

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
    void the_desk_marks_it_and_a_double_click_alarms_once() {
        Client desk = as("desk");
        assertThat(desk.get("/p/jinxiu/tickets/new").body()).contains("闻到煤气味", "马上关掉燃气总阀", "F8");
        Map<String, String> typed = typed("走廊有煤气味");
        typed.put("emergency", "on");
        typed.put("fault", "gas");
        assertThat(desk.post("/p/jinxiu/tickets", typed).statusCode()).isEqualTo(303);
        assertThat(desk.post("/p/jinxiu/tickets", typed).statusCode()).isEqualTo(303);
        UUID id = UUID.fromString(typed.get("id"));
        assertThat(alarms(id, "repair")).isEqualTo(1);
        String page = desk.get("/p/jinxiu/tickets/" + id).body();
        assertThat(page).contains("列为紧急：闻到煤气味", "向当班人员报警", "紧急，30 分钟内");
    }

    @Test
    void what_is_marked_afterwards_under_the_same_key_is_not_lost() {
        Map<String, String> typed = typed("水管在滴水");
        as("desk").post("/p/jinxiu/tickets", typed);
        typed.put("emergency", "on");
        as("desk").post("/p/jinxiu/tickets", typed);
        assertThat(alarms(UUID.fromString(typed.get("id")), "repair")).isEqualTo(1);
    }

    @Test
    void an_emergency_is_not_settled_as_it_is_taken_down() {
        Map<String, String> typed = typed("电梯困人了");
        typed.put("emergency", "on");
        typed.put("atOnce", "ON_THE_SPOT");
        typed.put("words", "已放人");
        HttpResponse<String> answer = as("desk").post("/p/jinxiu/tickets", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("紧急工单不能当场结掉", "电梯困人了");
    }

    @Test
    void a_resident_claims_it_in_the_lobby_it_alarms_and_the_desk_confirms_or_takes_it_back() {
        world.household(World.PROJECT, "3-8-831", "住户", "13655520831");
        UUID id = claimed("831", "九楼管井爆管，水往下冲");
        assertThat(alarms(id, "repair")).isEqualTo(1);
        Client desk = as("desk");
        assertThat(desk.get("/p/jinxiu/tickets/" + id).body()).contains("报来时说是紧急", "核实属实");
        desk.post("/p/jinxiu/tickets/" + id + "/emergency-confirmation", Map.of());
        assertThat(desk.get("/p/jinxiu/tickets/" + id).body())
                .contains("emergency-withdrawal")
                .doesNotContain("emergency-confirmation");
        UUID other = claimed("831", "灯坏了，很急");
        HttpResponse<String> without =
                desk.post("/p/jinxiu/tickets/" + other + "/emergency-withdrawal", Map.of("reason", ""));
        assertThat(without.statusCode()).isEqualTo(422);
        desk.post("/p/jinxiu/tickets/" + other + "/emergency-withdrawal", Map.of("reason", "只是一盏灯不亮"));
        assertThat(desk.get("/p/jinxiu/tickets/" + other).body()).contains("撤销紧急", "只是一盏灯不亮");
        assertThat(urgent(other)).isFalse();
    }

    @Test
    void the_bar_shows_it_to_who_was_alarmed_until_somebody_takes_it_there() {
        Map<String, String> typed = typed("地库进水");
        typed.put("emergency", "on");
        as("desk").post("/p/jinxiu/tickets", typed);
        String id = typed.get("id");
        Client repair = as("repair");
        assertThat(repair.get("/p/jinxiu/emergencies/bar").body()).contains(id, "地库进水");
        assertThat(as("supervisor").get("/p/jinxiu/emergencies/bar").body()).contains(id);
        assertThat(as("quality").status("/p/jinxiu/emergencies/bar")).isEqualTo(403);
        assertThat(as("yunting").status("/p/jinxiu/emergencies/bar")).isEqualTo(404);
        assertThat(as("yunting")
                        .post("/p/yunting/emergencies/" + id + "/taking", Map.of())
                        .statusCode())
                .as("of another project")
                .isIn(403, 404);
        assertThat(as("desk").get("/p/jinxiu/emergencies").body()).contains("地库进水", "无人接手");
        assertThat(as("manager").get("/p/jinxiu/today").body()).contains("地库进水");
        HttpResponse<String> taken = repair.post("/p/jinxiu/emergencies/" + id + "/taking", Map.of());
        assertThat(taken.body()).contains("已由您接手");
        assertThat(as("supervisor").get("/p/jinxiu/emergencies/bar").body()).doesNotContain(id);
        assertThat(as("supervisor")
                        .post("/p/jinxiu/emergencies/" + id + "/taking", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_clock_of_emergencies_is_the_projects_own_if_the_manager_sets_one() {
        Client manager = as("manager");
        HttpResponse<String> wrong =
                manager.post("/p/jinxiu/due-rules/emergency", Map.of("take", "20", "respond", "15", "due", "40"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("联系业户不能早于接手", "value=\"20\"");
        manager.post("/p/jinxiu/due-rules/emergency", Map.of("take", "3", "respond", "20", "due", "45"));
        try {
            Map<String, String> typed = typed("电梯停了");
            typed.put("emergency", "on");
            as("desk").post("/p/jinxiu/tickets", typed);
            assertThat(as("desk").get("/p/jinxiu/tickets/" + typed.get("id")).body())
                    .contains("紧急，45 分钟内");
        } finally {
            manager.post("/p/jinxiu/due-rules/emergency/reset", Map.of());
        }
        assertThat(manager.get("/p/jinxiu/due-rules").body()).contains("5 分钟内有人接手");
    }

    private UUID claimed(String room, String words) {
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-8");
        Map<String, String> typed = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "token",
                Ids.token(),
                "kind",
                "REPAIR",
                "words",
                words,
                "house",
                room,
                "name",
                "王女士",
                "phone",
                "136555208" + room.substring(1),
                "emergency",
                "on",
                "fault",
                "leak"));
        assertThat(resident.post("/o/jinxiu/report/3-8", typed).statusCode()).isEqualTo(303);
        return UUID.fromString(typed.get("id"));
    }

    private static Map<String, String> typed(String title) {
        return new HashMap<>(Map.of(
                "id", Ids.next().toString(),
                "kind", "REPAIR",
                "channel", "CALL",
                "title", title,
                "place", "大堂",
                "atOnce", "OPEN"));
    }

    private int alarms(UUID id, String username) {
        return seeing(() -> jdbc.sql(
                        "select count(*) from platform.notification where recipient_id = ? and href = ? and kind = 'ALARM' and message_key = 'tickets.told.emergency'")
                .params(world.id(username), "tickets/" + id)
                .query(Integer.class)
                .single());
    }

    private boolean urgent(UUID id) {
        return seeing(() -> jdbc.sql("select urgent from tickets.ticket where id = ?")
                .param(id)
                .query(Boolean.class)
                .single());
    }
}
