package io.shouwen.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.World;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the room's parts add: diagnosis, warranty, the resident's link, urging, the list. */
class RepairPartsTest extends RepairsTest {

    private static final Pattern LINK = Pattern.compile("/o/jinxiu/repair-approval/([\\w-]+)");

    private String link(String repair) {
        Matcher link = LINK.matcher(
                as("desk").post(repair + "/approval-link", Map.of()).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    @Clause("4.1.2.2")
    void a_click_in_the_link_accepts_the_work_and_counts_once() {
        String repair = finished("洗手盆下水慢");
        String address = link(repair);
        String second = link(repair);
        var resident = nobody();
        assertThat(resident.get(address).body()).contains("修好了吗", "更换阀芯");
        assertThat(as("desk").get(repair).body()).as("looking is no answer").contains("待验收");
        assertThat(resident.post(address, Map.of("good", "yes")).body()).contains("谢谢");
        assertThat(resident.post(address, Map.of("good", "no", "words", "又漏")).body())
                .as("replayed")
                .contains("已经有结果");
        assertThat(resident.post(second, Map.of("good", "no", "words", "又漏")).body())
                .contains("已经有结果");
        assertThat(as("desk").get(repair).body()).contains("已结束", "链接确认");
        assertThat(nobody().get("/o/jinxiu/repair-approval/" + "x".repeat(27)).statusCode())
                .isEqualTo(404);
        assertThat(nobody().get(address.replace("jinxiu", "yunting")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_click_that_it_is_not_right_sends_the_repairer_again_and_says_why() {
        String repair = finished("热水器不出热水");
        String address = link(repair);
        var resident = nobody();
        resident.get(address);
        assertThat(resident.post(address, Map.of("good", "no")).statusCode()).isEqualTo(422);
        assertThat(resident.post(address, Map.of("good", "no", "words", "<script>还是凉的</script>"))
                        .body())
                .contains("马上安排返工");
        assertThat(as("repair").get(repair).body())
                .contains("已接单", "&lt;script&gt;还是凉的")
                .doesNotContain("<script>还是凉的");
    }

    @Test
    void an_expired_link_is_refused_cleanly() {
        String repair = finished("门铃不响");
        String address = link(repair);
        asOwner(
                "update repairs.approval_link set made_at = made_at - interval '9 days', expires_at = expires_at - interval '9 days'"
                        + " where repair_id = '" + repair.replaceFirst(".*/", "") + "'");
        var resident = nobody();
        resident.get(address);
        assertThat(resident.post(address, Map.of("good", "yes")).body()).contains("链接已过期");
        assertThat(as("desk").get(repair).body()).contains("待验收");
    }

    @Test
    @Clause("4.1.1.3")
    void the_guides_answer_is_kept_and_its_trade_proposes_who_has_it() {
        String repair = open("天花板滴水");
        move("desk", repair + "/diagnosis", "outcome", "leak:1");
        assertThat(as("desk").get(repair).body()).contains("初步判断", "水暖");
        assertThat(as("desk")
                        .post(repair + "/diagnosis", Map.of("outcome", "leak:99"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("desk").post(repair + "/diagnosis", Map.of("outcome", "")).statusCode())
                .isEqualTo(422);
        move("desk", repair + "/warranty", "part", "WATERPROOFING", "handedOver", "2024-06-01");
        assertThat(as("desk").get(repair).body()).contains("防水防渗漏在保修期内，到 2029-06-01");
        move("desk", repair + "/warranty", "part", "INSTALLATIONS", "handedOver", "2020-06-01");
        assertThat(as("desk").get(repair).body()).contains("已过保修期（2022-06-01）");
    }

    @Test
    @Clause("2.1.3")
    void urging_is_counted_and_opens_no_second_order() {
        String repair = open("灯一闪一闪");
        int before = repairs();
        String once = Ids.next().toString();
        assertThat(as("desk")
                        .post(repair + "/urgings", Map.of("once", once, "words", "等了半天"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("desk")
                        .post(repair + "/urgings", Map.of("once", once, "words", "等了半天"))
                        .statusCode())
                .isEqualTo(303);
        move("desk", repair + "/urgings", "words", "再不来就投诉");
        assertThat(as("desk").get(repair).body()).contains("催单 2 次", "等了半天", "再不来就投诉");
        assertThat(repairs()).isEqualTo(before);
        assertThat(as("desk")
                        .get("/p/jinxiu/repairs?text=" + "%E7%81%AF%E4%B8%80%E9%97%AA")
                        .body())
                .contains("灯一闪一闪", "催 2");
    }

    @Test
    void the_list_shows_who_may_see_it_and_exports() {
        String repair = open("百叶窗卡住");
        assertThat(as("supervisor").get("/p/jinxiu/repairs?stage=received").body())
                .contains("百叶窗卡住");
        assertThat(as("repair2").get("/p/jinxiu/repairs").body()).doesNotContain("百叶窗卡住");
        assertThat(as("supervisor").get("/p/jinxiu/repairs/sheet").statusCode()).isEqualTo(200);
        move("desk", repair + "/dispatch", "to", id("repair"));
        assertThat(as("repair").get("/p/jinxiu/repairs?mine=on").body()).contains("百叶窗卡住", "待接单");
    }

    @Test
    void ten_megabytes_of_words_and_a_text_for_a_picture_are_refused_cleanly() {
        String repair = open("插座松动");
        move("desk", repair + "/dispatch", "to", id("repair"));
        move("repair", repair + "/acceptance");
        move("repair", repair + "/steps", "move", "ARRIVE");
        move("repair", repair + "/steps", "move", "BEGIN");
        Map<String, String> done = Map.of("once", Ids.next().toString(), "cause", "松了", "result", "已紧固");
        assertThat(as("repair")
                        .post(
                                repair + "/completion",
                                done,
                                new io.shouwen.world.Client.Part(
                                        "after",
                                        "x.png",
                                        "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("repair")
                        .post(repair + "/completion", Map.of("cause", "松".repeat(3_400_000), "result", "已紧固"))
                        .statusCode())
                .isIn(400, 413, 422);
    }

    private int repairs() {
        return seeing(() -> jdbc.sql("select count(*) from repairs.repair where project_id = ?")
                .param(World.PROJECT)
                .query(Integer.class)
                .single());
    }
}
