package io.shouwen.desk.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Help asked for and given, over HTTP. */
@Clause("2.3.5")
class HelpRequestsTest extends ShouwenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern KIND = Pattern.compile("name=\"kind\" value=\"([^\"]+)\"");

    @Autowired
    HelpAlarms alarms;

    @Autowired
    List<Measure> measures;

    private Map<String, String> form(UUID id, String name) {
        Matcher kind = KIND.matcher(as("desk").get("/p/jinxiu/desk/help/new").body());
        assertThat(kind.find()).isTrue();
        return new HashMap<>(Map.of(
                "id", id.toString(), "kind", kind.group(1), "askedBy", name, "phone", "13822220701", "text", "去医院"));
    }

    private UUID asked(String name) {
        UUID id = Ids.next();
        assertThat(as("desk").post("/p/jinxiu/desk/help", form(id, name)).statusCode())
                .isEqualTo(303);
        return id;
    }

    private HttpResponse<String> answer(UUID help, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("by", world.id("repair").toString());
        all.put("once", Ids.next().toString());
        return as("desk").post("/p/jinxiu/help/" + help + "/answer", all);
    }

    @Test
    void help_asked_for_twice_is_one_request_and_its_outcome_names_who_helped() {
        UUID id = Ids.next();
        Map<String, String> form = form(id, "沈若松");
        for (int i = 0; i < 2; i++) {
            assertThat(as("desk").post("/p/jinxiu/desk/help", form).statusCode())
                    .isEqualTo(303);
        }
        assertThat(as("desk").get("/p/jinxiu/help?q=沈若松").body())
                .contains("叫车", "138****0701")
                .doesNotContain("13822220701");
        assertThat(answer(id, Map.of("outcome", "DONE", "answer", "叫到车，送到东门")).statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get("/p/jinxiu/help/" + id).body()).contains("已帮到", "赵建国", "送到东门");
        assertThat(new String(as("desk").bytes("/p/jinxiu/help/pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(answer(id, Map.of("outcome", "DONE")).statusCode()).isEqualTo(409);
    }

    @Test
    void what_cannot_be_is_said_beside_the_field() {
        Map<String, String> form = form(Ids.next(), "");
        assertThat(as("desk").post("/p/jinxiu/desk/help", form).body()).contains("askedBy-error", "去医院");
        UUID id = asked("沈若竹");
        assertThat(answer(id, Map.of("outcome", "NOT_POSSIBLE")).body()).contains("answer-error");
        assertThat(answer(id, Map.of("outcome", "DONE", "at", "2020-01-01T10:00"))
                        .body())
                .contains("at-error");
        assertThat(answer(id, Map.of("outcome", "DONE", "by", Ids.next().toString()))
                        .body())
                .contains("by-error");
    }

    @Test
    void the_supervisor_hears_of_help_that_nobody_gave_in_time() {
        UUID id = asked("沈若柏");
        Instant now = Instant.now();
        acting("supervisor", () -> {
            alarms.late(new DeadlineReached(World.PROJECT, HelpAlarms.SUBJECT, id, "answer", 1, now, now));
            return true;
        });
        assertThat(seeing(
                        () -> jdbc.sql("select count(*) from platform.notification where recipient_id = ? and href = ?")
                                .params(world.id("supervisor"), "help/" + id)
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void the_kinds_are_the_projects_own_list() {
        UUID id = Ids.next();
        Map<String, String> wrong = Map.of("id", id.toString(), "name", "打气筒", "minutes", "0");
        assertThat(as("manager")
                        .post("/p/jinxiu/desk-settings/help-kinds", wrong)
                        .statusCode())
                .isEqualTo(422);
        Map<String, String> kind = Map.of("id", id.toString(), "name", "打气筒", "minutes", "10");
        assertThat(as("manager")
                        .post("/p/jinxiu/desk-settings/help-kinds", kind)
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("desk").get("/p/jinxiu/desk/help/new").body()).contains("打气筒", "叫车");
        as("manager").post("/p/jinxiu/desk-settings/help-kinds/" + id, Map.of("name", "打气机", "minutes", "5"));
        assertThat(as("desk").get("/p/jinxiu/desk/help/new").body()).contains("打气机", "5 分钟内");
        as("manager").post("/p/jinxiu/desk-settings/help-kinds/" + id + "/retirement", Map.of());
        assertThat(as("desk").get("/p/jinxiu/desk/help/new").body()).doesNotContain("打气机");
    }

    @Test
    void the_measure_counts_requests_answered_in_time() {
        Count before = count();
        UUID late = asked("沈若菊");
        UUID kept = asked("沈若兰");
        answer(late, Map.of("outcome", "DONE"));
        answer(kept, Map.of("outcome", "NOT_NEEDED"));
        // The facts cannot be changed by the product; a moment behind its back makes one of them late.
        asOwner("update desk.help set due_at = asked_at + interval '1 microsecond' where id = '" + late + "'");
        asOwner("update desk.help set due_at = asked_at + interval '5 seconds' where id = '" + kept + "'");
        Count after = count();
        assertThat(after.kept() - before.kept()).isEqualTo(1);
        assertThat(after.due() - before.due()).isEqualTo(2);
    }

    private Count count() {
        Period period = Period.of(
                Period.Kind.MONTH, LocalDate.now(ZONE), ZONE, Instant.now().plusSeconds(60));
        return seeing(() -> measures.stream()
                .filter(measure -> measure.key().equals("desk.helped"))
                .findFirst()
                .orElseThrow()
                .count(World.PROJECT, period));
    }
}
