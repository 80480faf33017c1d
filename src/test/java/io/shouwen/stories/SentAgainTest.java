package io.shouwen.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.web.Repeats;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** Back in the browser and sent again: the form has a new id then, and the same words. */
class SentAgainTest extends ShouwenTest {

    @Autowired
    Repeats repeats;

    /** The same words under a new id. */
    private static Map<String, String> anew(Map<String, String> typed) {
        Map<String, String> again = new HashMap<>(typed);
        again.put("id", Ids.next().toString());
        again.computeIfPresent("token", (field, token) -> Ids.token());
        return again;
    }

    private static void asksOnce(Client who, String path, Map<String, String> typed, Pattern name) {
        assertThat(who.post(path, anew(typed)).statusCode()).isEqualTo(303);
        HttpResponse<String> asked = who.post(path, anew(typed));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).containsPattern(name).contains("name=\"once-more\" value=\"1\"");
        Map<String, String> insisted = anew(typed);
        insisted.put("once-more", "1");
        assertThat(who.post(path, insisted).statusCode()).isEqualTo(303);
    }

    @Test
    void the_same_ticket_of_the_same_person_is_asked_about_and_opened_only_on_their_word() {
        Map<String, String> typed =
                Map.of("kind", "REPAIR", "channel", "CALL", "title", "楼道灯不亮，返回又提交", "place", "3号楼大堂", "atOnce", "OPEN");
        asksOnce(as("desk"), "/p/jinxiu/tickets", typed, Pattern.compile("您刚刚提交过同样的内容：BX-\\d{8}-\\d{4}"));
        assertThat(as("butler").post("/p/jinxiu/tickets", anew(typed)).statusCode())
                .as("somebody else's words are somebody else's")
                .isEqualTo(303);
        Map<String, String> other = anew(typed);
        other.put("place", "4号楼大堂");
        assertThat(as("desk").post("/p/jinxiu/tickets", other).statusCode()).isEqualTo(303);
    }

    @Test
    void a_call_by_hand_likewise() {
        asksOnce(
                as("desk"),
                "/p/jinxiu/desk/calls",
                Map.of("number", "13833339027", "rings", "2"),
                Pattern.compile("138\\*\\*\\*\\*9027"));
    }

    @Test
    void a_residents_report_likewise() {
        world.household(World.PROJECT, "3-8-1627", "住户", "13655520827");
        Client resident = nobody();
        resident.get("/o/jinxiu/report/3-8");
        asksOnce(
                resident,
                "/o/jinxiu/report/3-8",
                Map.of(
                        "token",
                        "",
                        "kind",
                        "REPAIR",
                        "words",
                        "大门关不上",
                        "house",
                        "1627",
                        "name",
                        "王",
                        "phone",
                        "13655520827"),
                Pattern.compile("您刚刚提交过同样的内容：BX-"));
    }

    @Test
    void minutes_later_it_is_another_matter() {
        var typed = new LinkedMultiValueMap<>(Map.of("title", List.of("同样的话")));
        Instant now = Instant.parse("2026-11-30T02:00:00Z");
        Repeats.Sent first = new Repeats.Sent(World.PROJECT, "ticket", "who", Ids.next(), typed);
        Repeats.Sent second = new Repeats.Sent(World.PROJECT, "ticket", "who", Ids.next(), typed);
        acting("desk", () -> {
            repeats.taken(first, "BX-1", "", now);
            assertThat(repeats.question(first, now)).as("the same form").isEmpty();
            assertThat(repeats.question(second, now.plusSeconds(130))).hasValueSatisfying(question -> {
                assertThat(question.messageKey()).isEqualTo("again.minutes");
                assertThat(question.arguments()).containsExactly(2L, "BX-1", "");
            });
            assertThat(repeats.question(second, now.plus(Duration.ofMinutes(10))))
                    .isEmpty();
            return true;
        });
    }
}
