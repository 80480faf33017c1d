package io.shouwen.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.Drawn;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.World;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A repair over HTTP, from the desk to the resident's signature, and what the database refuses. */
class RepairPathTest extends RepairsTest {

    @Test
    @Clause("4.1.2.2")
    void a_repair_goes_from_the_desk_to_the_signature() {
        String repair = open("厨房水槽下面漏水");
        assertThat(as("desk").get(repair).body()).contains("待派工", "没有维修工在岗", "自用部位");
        move("desk", repair + "/dispatch", "to", id("repair"), "plan", "请带阀芯");
        assertThat(as("repair").get(repair).body()).contains("待接单", "请带阀芯");
        assertThat(as("desk")
                        .post(ticket(repair) + "/settlement", Map.of("way", "HANDLED", "text", "绕过去"))
                        .statusCode())
                .as("the room leads it")
                .isEqualTo(409);
        assertThat(as("repair").post(ticket(repair) + "/acceptance", Map.of()).statusCode())
                .isEqualTo(409);
        move("repair", repair + "/acceptance");
        move("repair", repair + "/steps", "move", "SET_OUT");
        assertThat(as("repair").post(repair + "/steps", Map.of("move", "BEGIN")).statusCode())
                .as("nothing is skipped")
                .isEqualTo(409);
        move("repair", repair + "/steps", "move", "ARRIVE");
        move("repair", repair + "/steps", "move", "BEGIN");
        Client repairer = as("repair");
        Map<String, String> done = Map.of(
                "once",
                Ids.next().toString(),
                "cause",
                "阀芯老化",
                "asDiagnosed",
                "yes",
                "materials",
                "阀芯一只",
                "result",
                "更换阀芯，试水不漏");
        assertThat(repairer.post(repair + "/completion", done).statusCode())
                .as("no picture")
                .isEqualTo(422);
        Client.Part after = new Client.Part("after", "after.png", PICTURE);
        assertThat(repairer.post(repair + "/completion", done, after).statusCode())
                .isEqualTo(303);
        assertThat(repairer.post(repair + "/completion", done, after).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get(repair).body()).contains("待验收", "阀芯一只", "与初判一致");
        assertThat(as("desk")
                        .post(repair + "/approval", Map.of("inspected", "on", "words", "看过"))
                        .statusCode())
                .as("the resident signs")
                .isEqualTo(409);
        move("repair", repair + "/approval", "name", "王女士", "drawing", Drawn.signature());
        assertThat(as("desk").get(repair).body()).contains("已结束", "王女士", "签字");
        assertThat(as("desk").get(ticket(repair)).body()).contains("已结案", "更换阀芯，试水不漏");
    }

    @Test
    @Clause("2.1.6")
    void what_was_not_right_is_reopened_with_a_plan() {
        String repair = open("马桶漏水");
        move("desk", repair + "/dispatch", "to", id("repair"));
        move("repair", repair + "/acceptance");
        move("supervisor", repair + "/closure", "reason", "业户电话里说好了");
        move("desk", ticket(repair) + "/reopening", "reason", "又漏了");
        assertThat(as("desk").get(repair).body()).contains("待派工", "重新打开");
        assertThat(as("supervisor")
                        .post(repair + "/dispatch", Map.of("to", id("repair")))
                        .statusCode())
                .isEqualTo(409);
        move("supervisor", repair + "/dispatch", "to", id("repair"), "plan", "换整套水箱", "until", "2099-01-01");
        move("repair", repair + "/acceptance");
        assertThat(as("repair").get(repair).body()).contains("换整套水箱", "已接单");
    }

    @Test
    void a_pause_stops_the_clock_for_the_reasons_the_project_lists_and_no_longer_than_announced() {
        String repair = open("窗户把手断了");
        move("supervisor", repair + "/dispatch", "to", id("repair"));
        move("repair", repair + "/acceptance");
        String due = due(repair);
        move("repair", repair + "/pauses", "reason", "other-order", "until", "2099-01-01T10:00");
        assertThat(due(repair)).as("the clock runs on").isEqualTo(due);
        move("repair", repair + "/resumption");
        move("repair", repair + "/pauses", "reason", "parts", "until", "2099-01-01T10:00");
        assertThat(due(repair)).startsWith("2099");
        assertThat(as("repair").get(repair).body()).contains("暂停中：等配件");
        move("repair", repair + "/resumption");
        assertThat(due(repair)).doesNotStartWith("2099");
        assertThat(as("repair").get(repair).body()).contains("已接单");
        assertThat(as("repair")
                        .post(repair + "/pauses", Map.of("reason", "lunch", "until", "2099-01-01T10:00"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_database_has_the_same_table_of_moves() {
        Set<String> code = new HashSet<>();
        for (RepairMove move : RepairMove.values()) {
            for (RepairStage to : move.to()) {
                if (move.from().isEmpty()) {
                    code.add(move + "  " + to);
                }
                move.from().forEach(from -> code.add(move + " " + from + " " + to));
            }
        }
        assertThat(jdbc.sql("select move || ' ' || from_stage || ' ' || to_stage from repairs.move")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(code);
    }

    @Test
    void the_database_refuses_a_step_that_skips_and_a_change_of_a_step() {
        UUID id = UUID.fromString(open("水管响").replaceFirst(".*/", ""));
        String step = """
                insert into repairs.step (project_id, id, repair_id, seq, move, from_stage, to_stage, before_seq, by_kind, at,
                    recorded_at, words)
                values (?, gen_random_uuid(), ?, 2, ?, ?, ?, 1, 'SYSTEM', now(), now(), '写明')""";
        for (String[] wrong : new String[][] {
            {"FINISH", "WORKING", "DONE"}, {"FINISH", "RECEIVED", "DONE"}, {"APPROVE", "RECEIVED", "CLOSED"}
        }) {
            assertThatThrownBy(() -> seeing(() -> jdbc.sql(step)
                            .params(World.PROJECT, id, wrong[0], wrong[1], wrong[2])
                            .update()))
                    .as(Arrays.toString(wrong))
                    .hasMessageContaining("foreign key");
        }
        assertThatThrownBy(() -> asOwner("update repairs.step set words = 'x' where repair_id = '" + id + "'"))
                .hasMessageContaining("append");
    }

    @Test
    void a_led_repair_cannot_be_closed_behind_the_rooms_back() {
        String repair = open("门锁打不开");
        move("desk", repair + "/dispatch", "to", id("repair"));
        UUID id = UUID.fromString(repair.replaceFirst(".*/", ""));
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("""
                        insert into tickets.settlement (project_id, id, ticket_id, by_id, at, way, text)
                        values (?, gen_random_uuid(), ?, ?, now(), 'HANDLED', '绕过去')""")
                        .params(World.PROJECT, id, world.id("desk"))
                        .update()))
                .hasMessageContaining("is done before it is settled");
    }
}
