package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.people.district.Lobbies;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"4.1.1.2", "4.1.2.1"})
class OpenReportTest extends ShouwenTest {

    @Autowired
    OpenReports reports;

    @Test
    void a_resident_reports_from_the_lobby_without_signing_in_and_follows_it() {
        UUID house = world.household(World.PROJECT, "3-8-801", "住户", "13655520801");
        Client resident = nobody();
        assertThat(resident.get("/o/jinxiu/report/3-8").statusCode()).isEqualTo(200);
        Map<String, String> typed = typed("801");
        HttpResponse<String> answer = resident.post("/o/jinxiu/report/3-8", typed);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(resident.post("/o/jinxiu/report/3-8", typed).statusCode()).isEqualTo(303);
        String followed = answer.headers().firstValue("location").orElseThrow();
        assertThat(resident.get(followed).body()).contains("已受理", "大堂的灯不亮").doesNotContain("13655520801");
        seeing(() -> {
            record Row(UUID receiver, UUID counterpart, UUID house, String channel) {}
            Row row = jdbc.sql(
                            "select first_receiver_id, counterpart_id, house_id, channel from tickets.ticket where project_id = ? and id = ?")
                    .params(World.PROJECT, UUID.fromString(typed.get("id")))
                    .query((found, n) -> new Row(
                            found.getObject(1, UUID.class),
                            found.getObject(2, UUID.class),
                            found.getObject(3, UUID.class),
                            found.getString(4)))
                    .single();
            assertThat(row.house()).isEqualTo(house);
            assertThat(row.counterpart()).isEqualTo(world.id("butler"));
            assertThat(row.channel()).isEqualTo("APP");
            return true;
        });
    }

    @Test
    void a_house_of_another_unit_stays_words() {
        world.household(World.PROJECT, "3-8-802", "甲", "13655520802");
        world.household(World.PROJECT, "3-9-901", "乙", "13655520901");
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-8");
        Map<String, String> typed = typed("3-9-901");
        assertThat(resident.post("/o/jinxiu/report/3-8", typed).statusCode()).isEqualTo(303);
        assertThat(seeing(() -> jdbc.sql(
                                "select house_id is null and place like '%3-9-901' from tickets.ticket where id = ?")
                        .param(UUID.fromString(typed.get("id")))
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_the_rest_kept() {
        world.household(World.PROJECT, "3-8-803", "丙", "13655520803");
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-8");
        Map<String, String> typed = typed("803");
        typed.put("phone", "无");
        HttpResponse<String> answer = resident.post("/o/jinxiu/report/3-8", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("大堂的灯不亮", "phone-error");
    }

    @Test
    void a_program_that_fills_every_field_opens_nothing() {
        world.household(World.PROJECT, "3-8-804", "丁", "13655520804");
        Client program = nobody();
        program.get("/o/jinxiu/report/3-8");
        Map<String, String> typed = typed("804");
        typed.put("website", "http://example.invalid");
        assertThat(program.post("/o/jinxiu/report/3-8", typed).statusCode()).isEqualTo(303);
        assertThat(seeing(() -> reports.known(World.PROJECT, UUID.fromString(typed.get("id")))))
                .isFalse();
    }

    @Test
    void one_sender_too_often_in_an_hour_is_refused() {
        world.household(World.PROJECT, "3-8-805", "戊", "13655520805");
        Instant now = Instant.now();
        String sender = OpenReports.sender("203.0.113.9", World.PROJECT, LocalDate.of(2026, 5, 1));
        for (int i = 0; i < OpenReports.MOST_OF_ONE; i++) {
            assertThat(seeing(() -> reports.tooMany(World.PROJECT, sender, now)))
                    .isFalse();
            seeing(() -> {
                reports.open(
                        world.project(),
                        new Lobbies.Lobby("3-8", "3", "8"),
                        new OpenReports.Report(Ids.next(), Kind.INQUIRY, "问一下", "", "赵", "13655520805"),
                        List.of(),
                        sender,
                        Ids.token(),
                        now);
                return true;
            });
        }
        assertThat(seeing(() -> reports.tooMany(World.PROJECT, sender, now))).isTrue();
    }

    @Test
    void a_lobby_that_is_not_there_has_no_card_and_no_form() {
        assertThat(nobody().get("/o/jinxiu/butler/999-9").statusCode()).isEqualTo(404);
        assertThat(nobody().get("/o/jinxiu/report/999-9").statusCode()).isEqualTo(404);
        assertThat(nobody().get("/o/jinxiu/followed/" + Ids.token()).statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> typed(String house) {
        Map<String, String> typed = new HashMap<>();
        typed.put("id", Ids.next().toString());
        typed.put("token", Ids.token());
        typed.put("kind", "REPAIR");
        typed.put("words", "大堂的灯不亮\n昨晚开始的");
        typed.put("house", house);
        typed.put("name", "王女士");
        typed.put("phone", "13655520801");
        return typed;
    }
}
