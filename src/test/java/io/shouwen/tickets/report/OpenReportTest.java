package io.shouwen.tickets.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.tickets.report.ReportLimits.Verdict;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"4.1.1.2", "4.1.2.1"})
class OpenReportTest extends ShouwenTest {

    @Autowired
    OpenReports reports;

    @Autowired
    ReportLimits limits;

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
    void the_resident_is_the_one_who_reported_it_and_staff_the_one_it_reached() {
        world.household(World.PROJECT, "3-8-825", "戊", "13655520825");
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-8");
        Map<String, String> typed = typed("825");
        assertThat(resident.post("/o/jinxiu/report/3-8", typed).statusCode()).isEqualTo(303);
        UUID id = UUID.fromString(typed.get("id"));
        String said = seeing(() -> jdbc.sql("""
                        select t.opened_by_kind || ' ' || e.actor_kind || ' ' || (e.actor_name = t.contact_name)
                        from tickets.ticket t
                        join platform.audit_entry e on e.subject_id = t.id::text and e.action = 'opened'
                        where t.id = ?""").param(id).query(String.class).single());
        assertThat(said).isEqualTo("RESIDENT RESIDENT true");
        assertThat(as("supervisor").get("/p/jinxiu/tickets/" + id).body())
                .contains("自己报来，首问是 陈佳怡")
                .doesNotContain("首问登记");
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
    void above_the_limit_of_a_sender_a_report_waits_for_the_desk_and_alarms_nobody() {
        world.household(World.PROJECT, "3-8-805", "戊", "13655520805");
        used("203.0.113.9", ReportLimits.OF_SENDER);
        Client resident = nobody().from("203.0.113.9");
        resident.get("/o/jinxiu/report/3-8");
        Map<String, String> typed = typed("805");
        HttpResponse<String> answer = resident.post("/o/jinxiu/report/3-8", typed);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(resident.post("/o/jinxiu/report/3-8", typed).statusCode()).isEqualTo(303);
        String followed = answer.headers().firstValue("location").orElseThrow();
        assertThat(resident.get(followed).body()).contains("待客服确认", "大堂的灯不亮");
        UUID id = UUID.fromString(typed.get("id"));
        assertThat(tickets(id)).isZero();
        assertThat(as("desk").get("/p/jinxiu/notifications").body()).contains("/p/jinxiu/held-reports");
        assertThat(as("desk").get("/p/jinxiu/held-reports").body()).contains(id.toString(), "王女士");

        assertThat(as("desk")
                        .post("/p/jinxiu/held-reports/" + id + "/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(tickets(id)).isOne();
        assertThat(resident.get(followed).body()).contains("已受理", "工单号");
        assertThat(as("desk").get("/p/jinxiu/held-reports").body()).doesNotContain(id.toString());
        assertThat(as("supervisor")
                        .post("/p/jinxiu/held-reports/" + id + "/drop", Map.of("reason", "重复"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_one_sender_flooded_is_dropped_at_once_with_its_reason() {
        world.household(World.PROJECT, "3-8-806", "己", "13655520806");
        used("203.0.113.10", ReportLimits.OF_SENDER);
        Client flood = nobody().from("203.0.113.10");
        flood.get("/o/jinxiu/report/3-8");
        Map<String, String> first = typed("806");
        String followed = flood.post("/o/jinxiu/report/3-8", first)
                .headers()
                .firstValue("location")
                .orElseThrow();
        flood.post("/o/jinxiu/report/3-8", typed("806"));
        flood.post("/o/jinxiu/report/3-8", typed("806"));
        String drop = "/p/jinxiu/held-reports/" + first.get("id") + "/drop";
        HttpResponse<String> without = as("desk").post(drop, Map.of("reason", " ", "all", "on"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("reason-error");
        assertThat(as("desk").post(drop, Map.of("reason", "同一人乱填", "all", "on")).statusCode())
                .isEqualTo(303);
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from tickets.held_report r
                        join tickets.held_report_answer a on a.project_id = r.project_id and a.id = r.answer_id
                        where r.project_id = ? and not a.confirmed and a.reason = '同一人乱填' and a.by_id = ?""")
                        .params(World.PROJECT, world.id("desk"))
                        .query(Integer.class)
                        .single()))
                .isEqualTo(3);
        assertThat(flood.get(followed).body()).contains("没有受理");
    }

    @Test
    void twenty_addresses_that_flood_one_lobby_do_not_close_the_form_of_another_nor_of_a_resident_there() {
        world.household(World.PROJECT, "3-8-807", "庚", "13655520807");
        world.household(World.PROJECT, "3-97-701", "辛", "13655520701");
        for (int i = 0; i < 20; i++) {
            for (int k = 0; k < ReportLimits.OF_SENDER; k++) {
                limits.judge(World.PROJECT, "7-1", "2001:db8:" + i);
            }
        }
        assertThat(limits.judge(World.PROJECT, "7-1", "192.0.2.1")).isEqualTo(Verdict.HELD);
        assertThat(limits.judge(World.PROJECT, "7-2", "192.0.2.2")).isEqualTo(Verdict.TAKEN);
        assertThat(limits.judge(World.OTHER_PROJECT, "7-1", "192.0.2.3")).isEqualTo(Verdict.TAKEN);
    }

    @Test
    void one_sender_alone_cannot_fill_what_waits_without_end() {
        String lobby = "9-9";
        for (int i = 0; i < ReportLimits.OF_SENDER; i++) {
            assertThat(limits.judge(World.PROJECT, lobby, "192.0.2.9")).isEqualTo(Verdict.TAKEN);
        }
        for (int i = 0; i < ReportLimits.HELD_OF_SENDER; i++) {
            assertThat(limits.judge(World.PROJECT, lobby, "192.0.2.9")).isEqualTo(Verdict.HELD);
        }
        assertThat(limits.judge(World.PROJECT, lobby, "192.0.2.9")).isEqualTo(Verdict.REFUSED);
        assertThat(limits.judge(World.PROJECT, lobby, "192.0.2.10")).isEqualTo(Verdict.TAKEN);
    }

    private void used(String sender, int times) {
        for (int i = 0; i < times; i++) {
            limits.judge(World.PROJECT, "elsewhere " + sender, sender);
        }
    }

    private int tickets(UUID id) {
        return seeing(() -> jdbc.sql("select count(*) from tickets.ticket where project_id = ? and id = ?")
                .params(World.PROJECT, id)
                .query(Integer.class)
                .single());
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
