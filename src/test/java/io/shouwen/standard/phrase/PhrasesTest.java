package io.shouwen.standard.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Phrases of a project and of the group, over HTTP. */
@Clause({"3.1.4", "3.1.7"})
class PhrasesTest extends ShouwenTest {

    @Autowired
    Phrases phrases;

    /** The group's phrases count in every project: other tests must not meet these. */
    @AfterEach
    void nothing_of_its_own() {
        asOwner("delete from standard.group_phrase");
        asOwner("delete from standard.phrase where project_id = '" + World.PROJECT + "'");
    }

    private static Map<String, String> form(String text) {
        return new HashMap<>(Map.of("occasion", "HOLD", "time", "ANY", "language", "ZH", "text", text, "version", "0"));
    }

    private UUID fresh(String by, String text) {
        UUID id = Ids.next();
        Map<String, String> form = form(text);
        form.put("id", id.toString());
        for (int i = 0; i < 2; i++) {
            assertThat(as(by).post("/p/jinxiu/phrases", form).statusCode()).isEqualTo(303);
        }
        return id;
    }

    private String list() {
        return as("desk").get("/p/jinxiu/phrases?language=ZH").body();
    }

    @Test
    void the_manager_writes_the_projects_phrase_in_versions() {
        UUID id = fresh("manager", "请稍候，{称呼|您}别挂");
        assertThat(list()).containsOnlyOnce("请稍候，{称呼|您}别挂");
        Map<String, String> next = form("请稍候片刻");
        next.put("version", "1");
        assertThat(as("manager").post("/p/jinxiu/phrases/" + id, next).statusCode())
                .isEqualTo(303);
        assertThat(list()).contains("请稍候片刻").doesNotContain("别挂</a>");
        assertThat(as("manager").get("/p/jinxiu/phrases/" + id).body()).contains("请稍候，{称呼|您}别挂");
        next.put("text", "第三个说法");
        assertThat(as("manager").post("/p/jinxiu/phrases/" + id, next).body())
                .contains("第三个说法", "请稍候片刻", "value=\"2\"");
    }

    @Test
    void an_unknown_variable_is_refused_beside_the_field_and_the_text_stays() {
        Map<String, String> form = form("{姓名}请稍等");
        form.put("id", Ids.next().toString());
        var answer = as("manager").post("/p/jinxiu/phrases", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("text-error", "没有“姓名”这个变量", "{姓名}请稍等</textarea>");
    }

    @Test
    void the_groups_phrase_counts_until_the_project_takes_it_away_and_again_when_it_gives_it_back() {
        UUID id = fresh("quality", "集团的说法");
        Client manager = as("manager");
        assertThat(list()).contains("集团的说法");
        Map<String, String> drop = form("集团的说法");
        drop.put("use", "NOT_USED");
        assertThat(manager.post("/p/jinxiu/phrases/" + id, drop).statusCode()).isEqualTo(303);
        assertThat(seeing(() -> standing(id))).isFalse();
        drop.put("use", "RETURNED");
        drop.put("version", "1");
        assertThat(manager.post("/p/jinxiu/phrases/" + id, drop).statusCode()).isEqualTo(303);
        assertThat(seeing(() -> standing(id))).isTrue();
    }

    private boolean standing(UUID id) {
        return phrases.inForce(World.PROJECT).stream()
                .anyMatch(phrase -> phrase.id().equals(id));
    }

    @Test
    void a_favourite_comes_first_in_the_picker() {
        UUID id = fresh("manager", "最后一句常用");
        String favourite = "/p/jinxiu/phrases/" + id + "/favourite";
        assertThat(picker().indexOf("最后一句常用")).isGreaterThan(picker().indexOf("请问怎么称呼您"));
        as("desk").post(favourite, Map.of("wanted", "true"));
        assertThat(picker().indexOf("最后一句常用")).isLessThan(picker().indexOf("请问怎么称呼您"));
        as("desk").post(favourite, Map.of("wanted", "false"));
        assertThat(picker().indexOf("最后一句常用")).isGreaterThan(picker().indexOf("请问怎么称呼您"));
    }

    private String picker() {
        return as("desk").get("/p/jinxiu/phrases/picker").body();
    }

    @Test
    void the_preview_says_it_with_and_without_knowing_who_it_is() {
        String body = as("manager")
                .post("/p/jinxiu/phrases/preview", Map.of("text", "{称呼|您}<b>请{?做什么}", "language", "ZH"))
                .body();
        assertThat(body).contains("林女士&lt;b&gt;请<mark>做什么</mark>", "您&lt;b&gt;请<mark>做什么</mark>");
    }

    @Test
    void only_manager_and_quality_write() {
        assertThat(as("supervisor").get("/p/jinxiu/phrases/new").statusCode()).isEqualTo(403);
        assertThat(as("desk").get("/p/jinxiu/phrases").body()).doesNotContain("phrases/new");
    }
}
