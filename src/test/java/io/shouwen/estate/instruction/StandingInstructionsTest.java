package io.shouwen.estate.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StandingInstructionsTest extends ShouwenTest {

    @Autowired
    StandingInstructions instructions;

    private static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private static Map<String, String> form(String text) {
        return new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "kind",
                "KEEP_OUT",
                "text",
                text,
                "toldBy",
                "业主本人电话",
                "until",
                DAY.plusDays(9).toString()));
    }

    @Test
    void an_instruction_stands_on_the_page_of_its_house_until_it_is_withdrawn() {
        UUID house = world.household(World.PROJECT, "788-1-101", "何婷", "13700781001");
        String path = "/p/jinxiu/houses/" + house;
        Map<String, String> form = form("安居中介的人不放行");
        assertThat(as("control").post(path + "/instructions", form).statusCode())
                .isEqualTo(303);
        assertThat(as("control").post(path + "/instructions", form).statusCode())
                .isEqualTo(303);
        assertThat(as("butler").get(path).body()).containsOnlyOnce("安居中介的人不放行").contains("谢绝来访");
        String listed = as("quality").get(path + "/instructions").body();
        assertThat(listed).containsOnlyOnce("安居中介的人不放行").contains("业主本人电话交代").doesNotContain("name=\"toldBy\"");

        String withdrawal = path + "/instructions/" + form.get("id") + "/withdrawal";
        assertThat(as("desk").post(withdrawal, Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(as("desk").post(withdrawal, Map.of("reason", "业主来电说可以了")).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").post(withdrawal, Map.of("reason", "再撤一次")).statusCode())
                .isEqualTo(303);
        assertThat(as("butler").get(path).body()).doesNotContain("安居中介的人不放行");
        assertThat(as("desk").get(path + "/instructions").body())
                .contains("安居中介的人不放行")
                .contains("业主来电说可以了")
                .doesNotContain("再撤一次");
    }

    @Test
    void other_rooms_read_those_in_force_of_many_houses_at_once() {
        UUID away = world.household(World.PROJECT, "788-1-102", "何亮", "13700781002");
        UUID quiet = world.household(World.PROJECT, "788-1-103", "何晶", "13700781003");
        as("desk").post("/p/jinxiu/houses/" + away + "/instructions", form("快递放消防柜不行"));
        Map<UUID, HouseInstructions> found =
                seeing(() -> instructions.ofHouses(World.PROJECT, List.of(away, quiet), DAY));
        assertThat(found).containsOnlyKeys(away);
        assertThat(seeing(() -> instructions.of(World.PROJECT, away, DAY.plusDays(9)))
                        .lines())
                .hasSize(1);
        assertThat(seeing(() -> instructions.of(World.PROJECT, away, DAY.plusDays(10)))
                        .lines())
                .isEmpty();
        assertThat(seeing(() -> instructions.of(World.PROJECT, away, DAY.minusDays(1)))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_form_that_makes_no_sense_comes_back_with_what_was_typed() {
        UUID house = world.household(World.PROJECT, "788-1-104", "何敏", "13700781004");
        Map<String, String> form = form("妹妹代收");
        form.put("until", DAY.minusDays(1).toString());
        var answer = as("desk").post("/p/jinxiu/houses/" + house + "/instructions", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("结束日期已经过去").contains("value=\"妹妹代收\"");
        assertThat(as("repair")
                        .post("/p/jinxiu/houses/" + house + "/instructions", form)
                        .statusCode())
                .isEqualTo(403);
    }
}
