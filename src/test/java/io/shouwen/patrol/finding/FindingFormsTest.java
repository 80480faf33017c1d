package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Samples;
import io.shouwen.world.Client;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The forms of a finding as a browser sends them: wrongly filled, twice, by the wrong people. */
@Clause({"4.3.2", "4.3.4"})
class FindingFormsTest extends FindingWorld {

    private static final String FINDINGS = "/p/jinxiu/patrol/findings";

    @Test
    void sent_twice_each_form_counts_once() {
        Map<String, String> form = new HashMap<>(
                Map.of("once", Ids.next().toString(), "title", "门禁失灵", "place", "1栋大堂", "way", "REPORTED"));
        String page = as("butler")
                .post(FINDINGS, form)
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(as("butler").post(FINDINGS, form).headers().firstValue("location"))
                .contains(page);
        form.put("title", "别的问题");
        assertThat(as("butler").post(FINDINGS, form).statusCode()).isEqualTo(409);
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThat(stage(id)).isEqualTo(FindingStage.REPORTED);

        Map<String, String> dispatched = Map.of(
                "once",
                Ids.next().toString(),
                "way",
                "FACILITY",
                "to",
                world.id("repair").toString(),
                "opinion",
                "请尽快修好");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(as("supervisor").post(page + "/dispatch", dispatched).statusCode())
                    .isEqualTo(303);
        }
        assertThat(rows("patrol.dispatch where finding_id = ?", id)).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_is_kept() {
        UUID id = reported("没选交给谁");
        var answer = as("supervisor")
                .post(
                        FINDINGS + "/" + id + "/dispatch",
                        Map.of("way", "STAFF", "to", world.id("repair").toString(), "opinion", "保留这句话"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("转部门主管要选部门", "保留这句话");
        assertThat(as("butler").post(FINDINGS, Map.of("title", "只有标题")).statusCode())
                .isEqualTo(422);
        UUID handled = handled("空白签名");
        verify("butler", handled, true);
        String blank = "data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
        assertThat(as("cleaning")
                        .post(
                                FINDINGS + "/" + handled + "/signature",
                                Map.of("as", "HANDLER", "hash", hash(handled), "drawing", blank))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_photo_that_is_not_taken_is_said_beside_its_field_and_every_form_keeps_its_words() {
        Map<String, String> found = Map.of("title", "照片收不了", "place", "3栋大堂", "way", "REPORTED");
        refused("butler", FINDINGS, found, "before", "照片收不了");
        refused("butler", FINDINGS, found, "after", "照片收不了");
        refused(
                "butler",
                FINDINGS + "/" + found("等决定") + "/decision",
                Map.of("way", "ON_THE_SPOT", "words", "当场扫了"),
                "photos",
                "当场扫了");
        UUID sent = reported("等处理");
        dispatch("supervisor", sent, Way.STAFF, department("保洁部"));
        accept("cleaning", sent);
        refused("cleaning", FINDINGS + "/" + sent + "/handling", Map.of("text", "已经拖干"), "photos", "已经拖干");
        refused(
                "butler",
                FINDINGS + "/" + handled("等复核") + "/verification",
                Map.of("good", "no", "words", "还没擦干净"),
                "photos",
                "还没擦干净");
    }

    private void refused(String who, String path, Map<String, String> typed, String field, String kept) {
        var answer = as(who).post(path, typed, new Client.Part(field, "IMG_1.HEIC", Samples.heic()));
        assertThat(answer.statusCode()).as(path).isEqualTo(422);
        assertThat(answer.body()).as(path).contains("IMG_1.HEIC", kept);
    }

    @Test
    void who_has_nothing_to_do_with_it_does_not_see_it_and_steps_do_not_jump() {
        UUID id = reported("与维修工无关");
        assertThat(as("repair").get(FINDINGS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(as("cleaning").get(FINDINGS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(as("quality").get(FINDINGS + "/" + id).statusCode()).isEqualTo(200);
        String at = FINDINGS + "/" + id;
        assertThat(as("butler").post(at + "/dispatch", Map.of()).statusCode()).isEqualTo(403);
        assertThat(as("supervisor")
                        .post(at + "/handling", Map.of("text", "直接处理"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(as("butler")
                        .post(at + "/verification", Map.of("good", "yes", "tag", "4KD79WQ2"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(as("supervisor")
                        .post("/p/jinxiu/tickets/" + id + "/settlement", Map.of("way", "HANDLED", "text", "绕开流程"))
                        .statusCode())
                .isEqualTo(409);
        dispatch("supervisor", id, Way.STAFF, department("保洁部"));
        assertThat(as("cleaning").get(at).statusCode())
                .as("offered to the department")
                .isEqualTo(200);
        assertThat(as("order").get(at).statusCode()).isEqualTo(404);
        assertThat(as("supervisor").get("/p/jinxiu/tickets/" + id).body()).contains("打开巡查问题处理单");
    }
}
