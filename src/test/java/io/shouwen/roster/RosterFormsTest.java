package io.shouwen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Clause("2.1.1")
class RosterFormsTest extends ShouwenTest {

    @Test
    void a_click_too_many_opens_one_post() {
        Map<String, String> post = Map.of(
                "id", Ids.next().toString(),
                "post", "new",
                "kind", "OTHER",
                "name", "岗" + tail(),
                "needed", "1",
                "days1", "DAILY",
                "begins1", "09:00",
                "ends1", "10:00",
                "from", "2199-01-01");
        assertThat(as("manager").post("/p/jinxiu/posts", post).statusCode()).isEqualTo(303);
        assertThat(as("manager").post("/p/jinxiu/posts", post).statusCode()).isEqualTo(303);
        assertThat(named("post", post.get("name"))).isEqualTo(1);
        Map<String, String> another = new HashMap<>(post);
        another.put("id", Ids.next().toString());
        assertThat(as("manager").post("/p/jinxiu/posts", another).body()).contains("已有同名的岗位");
    }

    @Test
    void a_click_too_many_makes_one_pattern_and_one_rotation_and_what_is_walked_is_not_retired() {
        Map<String, String> pattern = pattern();
        assertThat(as("supervisor").post("/p/jinxiu/roster/patterns", pattern).statusCode())
                .isEqualTo(303);
        assertThat(as("supervisor").post("/p/jinxiu/roster/patterns", pattern).statusCode())
                .isEqualTo(303);
        assertThat(named("shift_pattern", pattern.get("name"))).isEqualTo(1);
        Map<String, String> rotation = Map.of(
                "id",
                Ids.next().toString(),
                "post",
                pattern.get("post"),
                "rotation",
                "轮" + tail(),
                "cycle",
                pattern.get("key") + "-",
                "days",
                "DAILY",
                "startsOn",
                "2199-01-01");
        assertThat(as("supervisor").post("/p/jinxiu/roster/rotations", rotation).statusCode())
                .isEqualTo(303);
        assertThat(as("supervisor").post("/p/jinxiu/roster/rotations", rotation).statusCode())
                .isEqualTo(303);
        assertThat(named("rotation", rotation.get("rotation"))).isEqualTo(1);
        String closure = "/p/jinxiu/roster/patterns/" + pattern.get("id") + "/closure";
        var refused = as("supervisor").post(closure, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("还在轮班里").contains(rotation.get("rotation"));
        as("supervisor").post("/p/jinxiu/roster/rotations/" + rotation.get("id") + "/closure", Map.of());
        assertThat(as("supervisor").post(closure, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void whoever_changes_a_pattern_second_is_shown_what_the_first_made_of_it() {
        Map<String, String> pattern = pattern();
        as("supervisor").post("/p/jinxiu/roster/patterns", pattern);
        String place = "/p/jinxiu/roster/patterns/" + pattern.get("id");
        Map<String, String> change = new HashMap<>(pattern);
        change.put("version", "0");
        change.put("begins", "08:15");
        assertThat(as("supervisor").post(place, change).statusCode()).isEqualTo(303);
        change.put("begins", "09:45");
        var second = as("manager").post(place, change);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("现在保存的是：08:15");
        change.put("version", "1");
        assertThat(as("manager").post(place, change).statusCode()).isEqualTo(303);
        assertThat(as("manager").get(place).body()).contains("09:45");
        as("supervisor").post(place + "/closure", Map.of());
    }

    private Map<String, String> pattern() {
        return seeing(() -> {
            UUID post = jdbc.sql(
                            "select id from roster.post where project_id = ? and kind = 'DESK' and closed_at is null")
                    .param(World.PROJECT)
                    .query(UUID.class)
                    .list()
                    .getFirst();
            String key = jdbc.sql("""
                    select chr(k) from generate_series(ascii('A'), ascii('Z')) k
                    where not exists (select from roster.shift_pattern p
                        where p.project_id = ? and p.closed_at is null and p.key = chr(k)) order by k desc limit 1""").param(World.PROJECT).query(String.class).single();
            return Map.of(
                    "id",
                    Ids.next().toString(),
                    "post",
                    post.toString(),
                    "key",
                    key,
                    "name",
                    "班" + tail(),
                    "begins",
                    "07:00",
                    "ends",
                    "13:00");
        });
    }

    private int named(String table, String name) {
        return seeing(() -> jdbc.sql("select count(*) from roster." + table + " where project_id = ? and name = ?")
                .params(World.PROJECT, name)
                .query(Integer.class)
                .single());
    }

    private static String tail() {
        return Ids.next().toString().substring(24);
    }
}
