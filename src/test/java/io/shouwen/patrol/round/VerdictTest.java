package io.shouwen.patrol.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a round counts: said once, and the same on every page, list and figure. */
@Clause({"4.2.1", "4.2.2"})
class VerdictTest extends ShouwenTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 14);
    private static final Instant NINE = Walked.at(DAY, 9, 0, 0);

    @Autowired
    Checklists checklists;

    @Autowired
    List<Measure> measures;

    Walked walked;
    Phone phone;
    UUID walk;

    @BeforeEach
    void route() {
        walked = seeing(() -> Walked.make(jdbc, checklists, DAY));
        phone = Phone.of(as("butler"));
        walk = Ids.next();
    }

    /** Three points so many seconds apart, everything good. */
    private List<Map<String, Object>> walk(Instant from, int apart) {
        List<Map<String, Object>> records = new ArrayList<>(List.of(Phone.started(walk, walked, from)));
        Instant at = from;
        for (Walked.Point point : walked.points()) {
            Map<String, Object> visit = Phone.visit(walk, point, at);
            records.add(visit);
            records.addAll(Phone.answers(visit, walked, at));
            at = at.plusSeconds(apart);
        }
        records.add(Phone.closed(walk, at));
        return records;
    }

    private static Map<String, Object> visitOf(List<Map<String, Object>> records) {
        return records.stream()
                .filter(record -> record.get("kind").equals("VISIT"))
                .findFirst()
                .orElseThrow();
    }

    private String verdict() {
        return seeing(() -> jdbc.sql("select verdict || ' ' || counts from patrol.walk where id = ?")
                .param(walk)
                .query(String.class)
                .single());
    }

    private String page() {
        return as("supervisor").get("/p/jinxiu/patrol/walks/" + walk).body();
    }

    private String list() {
        return as("supervisor")
                .get("/p/jinxiu/patrol/rounds?day=" + DAY + "&district=" + walked.district())
                .body();
    }

    private Count rounds() {
        Period period = Period.thisMonth(Walked.ZONE, Walked.at(DAY.plusDays(3), 12, 0, 0));
        return seeing(() -> measures.stream()
                .filter(measure -> measure.key().equals("patrol.rounds"))
                .findFirst()
                .orElseThrow()
                .count(World.PROJECT, period));
    }

    @Test
    void a_clock_that_is_hours_ahead_makes_no_round_count_and_both_clocks_are_shown() {
        phone.send(Instant.now().plus(Duration.ofMinutes(330)), walk(NINE, 300));
        assertThat(verdict()).isEqualTo("EARLY false");
        assertThat(page()).contains("没到时段就走了", "03:30:00", "手机显示 09:00:00", "服务器");
        assertThat(list()).contains("没到时段就走了", "03:30–03:45").doesNotContain("09:00–");
    }

    @Test
    void a_clock_that_is_hours_behind_makes_no_round_late_and_none_belongs_to_another() {
        phone.send(Instant.now().minus(Duration.ofHours(4)), walk(NINE.minus(Duration.ofHours(4)), 300));
        assertThat(verdict()).isEqualTo("COUNTS true");
        assertThat(list()).contains("rd-kept");
    }

    @Test
    void a_round_in_which_nothing_was_answered_does_not_count_until_it_is_said_why() {
        List<Map<String, Object>> records = walk(NINE, 300);
        records.removeIf(record -> record.get("kind").equals("ANSWER"));
        phone.tell(records);
        assertThat(verdict()).isEqualTo("LACKING false");
        assertThat(page()).contains("没查全，不计完成", "没答 " + walked.asked().size() + " 项");
        assertThat(list()).contains("没查全：1栋大堂");
        phone.tell(walked.points().stream()
                .map(point -> Phone.reason(walk, point, NINE.plusSeconds(900)))
                .toList());
        assertThat(verdict()).as("nothing at all was looked at").isEqualTo("UNSEEN false");
        assertThat(page()).contains("门锁着，钥匙在工程部", "待主管确认");
        assertThat(phone.tell(Phone.reason(walk, walked.points().getFirst(), NINE.plusSeconds(901))))
                .containsExactly("patrol.round.closed");
    }

    @Test
    void a_question_left_open_and_a_point_left_out_need_their_reasons() {
        List<Map<String, Object>> records = walk(NINE, 300);
        int all = walked.asked().size();
        records.subList(records.size() - 2 - all, records.size() - 1).clear();
        Map<String, Object> open = records.remove(2);
        Instant end = NINE.plusSeconds(900);
        records.add(Phone.reason(walk, walked.points().getFirst(), end, "item", open.get("item")));
        assertThat(phone.tell(records)).contains("platform.field.malformed");
        assertThat(verdict()).isEqualTo("LACKING false");
        phone.tell(Phone.reason(walk, walked.points().getLast(), end));
        assertThat(verdict()).as("one question is open").isEqualTo("LACKING false");
        phone.tell(Phone.reason(
                walk, walked.points().getFirst(), end, "item", open.get("item"), "question", open.get("question")));
        assertThat(verdict()).isEqualTo("COUNTS true");
    }

    @Test
    void a_no_needs_a_finding_with_a_picture_or_the_reason_why_not() {
        List<Map<String, Object>> records = walk(NINE, 300);
        Map<String, Object> first = records.get(2);
        Map<String, Object> second = records.get(3);
        first.put("good", false);
        second.put("good", false);
        phone.tell(records);
        assertThat(verdict()).isEqualTo("LACKING false");
        assertThat(page()).contains("有问题没记 2 项");

        UUID finding = found(visitOf(records), first, List.of());
        assertThat(verdict()).as("no picture").isEqualTo("LACKING false");
        assertThat(phone.tell(Phone.record(
                        "DECISION",
                        Ids.next(),
                        NINE.plusSeconds(890),
                        "finding",
                        finding,
                        "way",
                        "ON_THE_SPOT",
                        "words",
                        "擦干净了",
                        "photos",
                        List.of(Map.of("sha256", "c".repeat(64))))))
                .containsExactly("STORED");
        assertThat(page()).as("a picture of how it is now").contains("有问题没记 1 项");
        phone.tell(Phone.reason(
                walk,
                walked.points().getFirst(),
                NINE.plusSeconds(895),
                "item",
                second.get("item"),
                "question",
                second.get("question")));
        assertThat(verdict()).isEqualTo("COUNTS true");
    }

    private UUID found(Map<String, Object> visit, Map<String, Object> answer, List<Object> photos) {
        UUID finding = Ids.next();
        Map<String, Object> record = Phone.record("FINDING", finding, NINE.plusSeconds(60));
        record.putAll(Map.of("walk", walk.toString(), "visit", visit.get("id"), "checkpoint", visit.get("checkpoint")));
        record.putAll(Map.of("item", answer.get("item"), "question", answer.get("question"), "place", "1栋大堂"));
        record.putAll(Map.of("title", "消防门损坏", "words", "", "major", false, "photos", photos));
        assertThat(phone.tell(record)).containsExactly("STORED");
        return finding;
    }

    @Test
    void a_finding_with_its_picture_is_enough() {
        List<Map<String, Object>> records = walk(NINE, 300);
        Map<String, Object> bad = records.get(2);
        bad.put("good", false);
        phone.tell(records);
        found(visitOf(records), bad, List.of(Map.of("sha256", "d".repeat(64))));
        assertThat(verdict()).isEqualTo("COUNTS true");
    }

    @Test
    void a_round_walked_in_seconds_counts_once_a_supervisor_answers_for_it_by_name_with_a_reason() {
        long kept = rounds().kept();
        phone.tell(walk(NINE, 2));
        assertThat(verdict()).isEqualTo("IMPOSSIBLE false");
        assertThat(list()).contains("存疑待确认", "速度或位置不合常理");
        assertThat(rounds().kept()).isEqualTo(kept);
        assertThat(seeing(() -> jdbc.sql("select count(*) from platform.notification where href = ?")
                        .param("patrol/walks/" + walk)
                        .query(Integer.class)
                        .single()))
                .isPositive();

        String accept = "/p/jinxiu/patrol/walks/" + walk + "/acceptance";
        assertThat(as("butler").post(accept, Map.of("words", "走得快")).statusCode())
                .isEqualTo(403);
        assertThat(as("butler").get("/p/jinxiu/patrol/walks/" + walk).body()).doesNotContain("/acceptance");
        var blank = as("supervisor").post(accept, Map.of("words", "好"));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("请写明为什么有效", "好</textarea>");
        Client supervisor = as("supervisor");
        assertThat(supervisor.post(accept, Map.of("words", "监控核实过，确实走到")).statusCode())
                .isIn(302, 303, 200);
        assertThat(verdict()).isEqualTo("ACCEPTED true");
        assertThat(page()).contains("有效（主管已确认）", "监控核实过").doesNotContain("/acceptance");
        assertThat(rounds().kept()).isEqualTo(kept + 1);
        assertThat(seeing(() -> jdbc.sql(
                                "select count(*) from platform.audit_entry where subject_id = ? and action = 'accepted'")
                        .param(walk.toString())
                        .query(Integer.class)
                        .single()))
                .isOne();
        assertThat(supervisor.post(accept, Map.of("words", "再来一次")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobody_answers_for_a_walk_of_their_own_or_for_one_that_lacks_something() {
        phone = Phone.of(as("supervisor"));
        phone.tell(walk(NINE, 2));
        assertThat(verdict()).isEqualTo("IMPOSSIBLE false");
        String accept = "/p/jinxiu/patrol/walks/" + walk + "/acceptance";
        assertThat(as("supervisor").post(accept, Map.of("words", "我自己走的")).statusCode())
                .isEqualTo(409);
        assertThat(page()).doesNotContain("/acceptance");
        walk = Ids.next();
        phone.tell(Phone.started(walk, walked, NINE), Phone.closed(walk, NINE.plusSeconds(600)));
        assertThat(as("manager")
                        .post("/p/jinxiu/patrol/walks/" + walk + "/acceptance", Map.of("words", "算了吧"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_was_asked_is_what_the_phone_knew_when_it_went_away() {
        Instant before = Walked.at(DAY.minusDays(1), 18, 0, 0);
        UUID fresh = Ids.next();
        seeing(() -> jdbc.sql("""
                        insert into standard.checklist_item
                            (project_id, id, checklist_id, position, text, questions, clause, added_at)
                        select i.project_id, ?, i.checklist_id, 99, '门禁屏', array['WHOLE'], '', cast(? as timestamptz)
                        from standard.checklist_item i where i.id = ?""")
                .params(
                        fresh,
                        Walked.at(DAY, 8, 30, 0).toString(),
                        walked.items().getFirst())
                .update());
        List<Map<String, Object>> records = walk(NINE, 300);
        records.getFirst().put("asOf", before.toString());
        phone.tell(records);
        assertThat(verdict()).isEqualTo("COUNTS true");
        walk = Ids.next();
        phone.tell(walk(NINE, 300));
        assertThat(verdict()).as("a phone that does not say").isEqualTo("LACKING false");
    }

    @Test
    void what_was_closed_under_earlier_rules_keeps_what_was_said_of_it() {
        List<Map<String, Object>> records = walk(NINE, 300);
        records.removeIf(record -> record.get("kind").equals("ANSWER"));
        Map<String, Object> last = records.remove(3);
        phone.tell(records);
        seeing(() -> jdbc.sql("update patrol.walk set verdict = 'COUNTS', rules = 1 where id = ?")
                .param(walk)
                .update());
        assertThat(phone.tell(last)).containsExactly("STORED");
        assertThat(verdict()).isEqualTo("COUNTS true");
        assertThat(page()).contains("按当时的规则判定");
    }
}
