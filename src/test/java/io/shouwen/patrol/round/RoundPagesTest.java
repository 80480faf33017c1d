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
import io.shouwen.world.Statements;
import io.shouwen.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of rounds, and what is measured of it. */
@Clause({"4.2.1", "4.2.2", "2.3.6"})
class RoundPagesTest extends ShouwenTest {

    @Autowired
    Checklists checklists;

    @Autowired
    List<Measure> measures;

    private static String list(LocalDate day, Walked walked) {
        return "/p/jinxiu/patrol/rounds?day=" + day + "&district=" + walked.district();
    }

    /** Walks the points of these numbers, from 1, five minutes apart, and answers everything. */
    private List<Map<String, Object>> walk(UUID id, Walked walked, Instant at, int... numbers) {
        List<Map<String, Object>> records = new ArrayList<>();
        records.add(Phone.started(id, walked, at));
        Instant then = at;
        for (int number : numbers) {
            then = then.plusSeconds(300);
            Map<String, Object> visit = Phone.visit(id, walked.points().get(number - 1), then);
            records.add(visit);
            records.addAll(Phone.answers(visit, walked, then));
        }
        records.add(Phone.closed(id, then.plusSeconds(60)));
        return records;
    }

    @Test
    void rounds_are_kept_late_or_missed_and_missed_points_are_named() {
        LocalDate day = LocalDate.of(2024, 4, 1);
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, day));
        Phone phone = Phone.of(as("butler"));
        UUID short1 = Ids.next();
        assertThat(phone.tell(walk(short1, walked, Walked.at(day, 8, 10, 0), 1, 3)))
                .containsOnly("STORED");
        assertThat(phone.tell(walk(Ids.next(), walked, Walked.at(day, 16, 55, 0), 1, 2, 3)))
                .containsOnly("STORED");
        String page = as("supervisor").get(list(day, walked)).body();
        assertThat(page)
                .contains("漏巡：1栋天台", "没查全，不计完成", "/p/jinxiu/patrol/walks/" + short1)
                .contains("2/3 个点位");
        assertThat(states(day, walked)).containsExactly("漏巡", "已完成");
        assertThat(as("supervisor").get(list(day, walked) + "&state=KEPT").body())
                .doesNotContain(short1.toString());

        String walk = as("quality").get("/p/jinxiu/patrol/walks/" + short1).body();
        assertThat(walk).contains("1栋大堂", "1栋天台", "扫码", "08:15:00");
        assertThat(walk).containsSubsequence("rd-flag-missed", "漏巡");
    }

    @Test
    void a_walk_closed_half_an_hour_after_the_window_is_late_from_then_on() {
        LocalDate day = LocalDate.of(2024, 4, 2);
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, day));
        Phone phone = Phone.of(as("butler"));
        phone.tell(walk(Ids.next(), walked, Walked.at(day, 11, 14, 0), 1, 2, 3)); // closed 11:30:00
        UUID late = Ids.next();
        Map<String, Object> started = Phone.started(late, walked, Walked.at(day, 17, 14, 1));
        started.put("round", walked.afternoon().toString());
        List<Map<String, Object>> records = walk(late, walked, Walked.at(day, 17, 14, 1), 1, 2, 3);
        records.set(0, started);
        phone.tell(records); // closed 17:30:01
        assertThat(states(day, walked)).containsExactly("已完成", "超时完成");
    }

    @Test
    void a_walk_before_its_window_is_shown_and_leaves_the_round_due() {
        LocalDate day = LocalDate.of(2024, 4, 5);
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, day));
        Phone.of(as("butler")).tell(walk(Ids.next(), walked, Walked.at(day, 7, 10, 0), 1, 2, 3));
        assertThat(states(day, walked)).containsExactly("漏巡", "漏巡");
        assertThat(as("supervisor").get("/p/jinxiu/patrol/rounds?day=" + day).body())
                .contains("没到时段就走了");
        Phone.of(as("butler")).tell(walk(Ids.next(), walked, Walked.at(day, 7, 31, 0), 1, 2, 3));
        assertThat(states(day, walked)).as("a line for each walk").containsExactly("已完成", "已完成", "漏巡");
    }

    @Test
    void what_is_measured_is_rounds_in_time_items_answered_and_litter_picked_up() {
        LocalDate day = LocalDate.of(2023, 5, 10);
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, day));
        Phone.of(as("butler")).tell(walk(Ids.next(), walked, Walked.at(day, 6, 10, 0), 1, 2, 3));
        assertThat(count("patrol.items", day).kept()).as("before its window").isZero();
        UUID walk = Ids.next();
        List<Map<String, Object>> records = walk(walk, walked, Walked.at(day, 8, 10, 0), 1, 2, 3);
        UUID litter = walked.items().getLast();
        Map<String, Object> left = records.stream()
                .filter(record -> litter.toString().equals(record.get("item")))
                .skip(1)
                .findFirst()
                .orElseThrow();
        left.put("good", false);
        Phone.of(as("butler")).tell(records);
        long items = 3L * walked.items().size();
        assertThat(count("patrol.rounds", day)).isEqualTo(new Count(0, 2));
        assertThat(count("patrol.items", day))
                .as("of one litter nobody was told")
                .isEqualTo(new Count(items - 1, 2 * items));
        UUID other = Ids.next();
        records = walk(other, walked, Walked.at(day, 9, 10, 0), 1, 2, 3);
        Phone.of(as("butler")).tell(records);
        assertThat(count("patrol.rounds", day)).isEqualTo(new Count(1, 2));
        assertThat(count("patrol.items", day)).isEqualTo(new Count(items, 2 * items));
        assertThat(count("patrol.litter", day)).as("of all walks").isEqualTo(new Count(8, 9));
    }

    private Count count(String key, LocalDate day) {
        Period period = Period.thisMonth(Walked.ZONE, Walked.at(day.plusDays(3), 12, 0, 0));
        return seeing(() -> measures.stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow()
                .count(World.PROJECT, period));
    }

    @Test
    void the_sheet_holds_a_line_for_each_walk_and_one_for_a_round_nobody_walked() throws IOException {
        LocalDate day = LocalDate.of(2024, 4, 3);
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, day));
        Phone.of(as("butler")).tell(walk(Ids.next(), walked, Walked.at(day, 8, 10, 0), 2, 1, 3));
        List<Row> rows = sheet(day, walked);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getCellText(4)).isEqualTo("漏巡");
        assertThat(rows.get(1).getCellText(12)).isEqualTo("1栋天台");
        assertThat(rows.get(2).getCellText(5)).isEmpty();
    }

    @Test
    void a_full_page_of_rounds_costs_as_many_statements_as_one_with_a_single_round() {
        LocalDate full = LocalDate.of(2024, 5, 6);
        LocalDate single = LocalDate.of(2024, 5, 7);
        Phone phone = Phone.of(as("butler"));
        for (int i = 0; i < 14; i++) {
            Walked walked = seeing(() -> Walked.make(jdbc, checklists, full));
            phone.tell(walk(Ids.next(), walked, Walked.at(full, 8, 10, 0), 1));
        }
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, single));
        phone.tell(walk(Ids.next(), walked, Walked.at(single, 8, 10, 0), 1));
        Client supervisor = as("supervisor");
        String next = "after=";
        assertThat(supervisor.get("/p/jinxiu/patrol/rounds?day=" + full).body()).contains(next);
        int one = Statements.of(supervisor, "/p/jinxiu/patrol/rounds?day=" + single, "漏巡");
        int many = Statements.of(supervisor, "/p/jinxiu/patrol/rounds?day=" + full, "漏巡");
        assertThat(many).isEqualTo(one);
    }

    @Test
    void a_refused_record_waits_until_a_supervisor_has_seen_it() {
        LocalDate day = LocalDate.of(2024, 4, 4);
        Walked walked = seeing(() -> Walked.make(jdbc, checklists, day));
        Phone phone = Phone.of(as("butler"));
        UUID walk = Ids.next();
        Map<String, Object> visit = Phone.visit(walk, walked.points().getFirst(), Walked.at(day, 9, 0, 0));
        phone.tell(Phone.started(walk, walked, Walked.at(day, 8, 30, 0)), visit);
        visit.put("reason", "电梯检修绕行" + walk);
        phone.tell(visit);
        Client supervisor = as("supervisor");
        assertThat(supervisor.get("/p/jinxiu/patrol/refused").body())
                .contains("电梯检修绕行" + walk, "以先到的为准", "/p/jinxiu/patrol/walks/" + walk);
        UUID id = seeing(() -> jdbc.sql("select id from patrol.refused_record where record_id = ?")
                .param(UUID.fromString(visit.get("id").toString()))
                .query(UUID.class)
                .single());
        assertThat(as("quality")
                        .post("/p/jinxiu/patrol/refused/" + id + "/seen", Map.of())
                        .statusCode())
                .isEqualTo(403);
        supervisor.post("/p/jinxiu/patrol/refused/" + id + "/seen", Map.of());
        assertThat(supervisor.get("/p/jinxiu/patrol/refused").body()).doesNotContain("绕行" + walk);
        assertThat(supervisor.get("/p/jinxiu/patrol/refused?all=true").body()).contains("绕行" + walk);
    }

    private List<String> states(LocalDate day, Walked walked) {
        try {
            return sheet(day, walked).stream()
                    .skip(1)
                    .map(row -> row.getCellText(4))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Row> sheet(LocalDate day, Walked walked) throws IOException {
        byte[] bytes = as("supervisor").bytes(list(day, walked).replace("/rounds?", "/rounds/export?"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }
}
