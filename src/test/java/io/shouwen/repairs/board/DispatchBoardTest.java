package io.shouwen.repairs.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.repairs.RepairsTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dispatch board over HTTP. */
@Clause("4.1.2.2")
class DispatchBoardTest extends RepairsTest {

    private String seq(String repair) {
        String board = as("supervisor").get("/p/jinxiu/repairs/board").body();
        Matcher m = Pattern.compile(repair + "/hand-out.*?name=\"seq\" value=\"(\\d+)\"", Pattern.DOTALL)
                .matcher(board);
        assertThat(m.find()).as("on the board").isTrue();
        return m.group(1);
    }

    private HttpResponse<String> handOut(String who, String repair, UUID to, String seq) {
        return as(who).post(
                        repair + "/hand-out", Map.of("once", Ids.next().toString(), "to", to.toString(), "seq", seq));
    }

    @Test
    void an_order_that_nobody_has_is_handed_out_and_taken_back() {
        String repair = open("派工台：卫生间灯不亮");
        String seq = seq(repair);
        String answer = handOut("supervisor", repair, world.id("repair"), seq).body();
        assertThat(answer).contains("派工台：卫生间灯不亮 已派给", "撤回").doesNotContain(repair + "/hand-out");
        assertThat(as("repair").get(repair).body()).contains("待接单");
        String back = as("supervisor")
                .post(repair + "/taking-back", Map.of("once", Ids.next().toString()))
                .body();
        assertThat(back).contains("已撤回", repair + "/hand-out");
    }

    @Test
    void of_two_supervisors_with_one_order_the_second_is_told_and_changes_nothing() {
        String repair = open("派工台：水龙头滴水");
        String seq = seq(repair);
        handOut("supervisor", repair, world.id("repair"), seq);
        HttpResponse<String> second = handOut("manager", repair, world.id("repair"), seq);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("没有再派", world.actor("supervisor").name());
        as("supervisor").post(repair + "/taking-back", Map.of("once", Ids.next().toString()));
        assertThat(handOut("manager", repair, world.id("repair"), seq).body())
                .as("moved twice: it waits again, but not as it was seen")
                .contains("请再看一眼");
        UUID id = UUID.fromString(repair.replaceFirst(".*/", ""));
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from repairs.step where repair_id = ? and move = 'DISPATCH'""").param(id).query(Integer.class).single()))
                .isEqualTo(1);
    }

    @Test
    void it_is_handed_only_to_people_who_repair_here_and_by_those_who_lead() {
        String repair = open("派工台：门锁坏了");
        String seq = seq(repair);
        assertThat(handOut("supervisor", repair, Ids.next(), seq).statusCode()).isEqualTo(404);
        assertThat(handOut("supervisor", repair, world.id("desk"), seq).statusCode())
                .isEqualTo(404);
        assertThat(handOut("repair", repair, world.id("repair"), seq).statusCode())
                .isEqualTo(403);
        assertThat(handOut("supervisor", "/p/jinxiu/repairs/" + Ids.next(), world.id("repair"), "1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(seq(repair)).isEqualTo(seq);
    }

    @Test
    void what_was_accepted_is_not_taken_back() {
        String repair = open("派工台：插座冒火花");
        handOut("supervisor", repair, world.id("repair"), seq(repair));
        move("repair", repair + "/acceptance");
        assertThat(as("supervisor")
                        .post(repair + "/taking-back", Map.of("once", Ids.next().toString()))
                        .body())
                .contains("请再看一眼");
        assertThat(as("repair").get(repair).body()).contains("已接单");
    }
}
