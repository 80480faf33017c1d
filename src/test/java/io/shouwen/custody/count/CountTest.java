package io.shouwen.custody.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.Thing;
import io.shouwen.custody.count.KeepScan.Answer;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@Clause("4.1.2.8")
class CountTest extends ShouwenTest {

    private static final String HERE = "/p/jinxiu/counts";
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Places places;

    @Autowired
    Custody custody;

    @Autowired
    BeginCount beginning;

    @Autowired
    KeepScan keeping;

    @Autowired
    EndCount ending;

    @Autowired
    PlanCounts planning;

    @Autowired
    CountAlarms alarms;

    @Autowired
    CountSessions counts;

    @Autowired
    @Qualifier("countsAgreed")
    Measure countsAgreed;

    private final String code =
            "Q" + Integer.toString(36 + NEXT.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
    private UUID cabinet = Ids.GROUP;

    /** What a test leaves open would be in the way of others. */
    @AfterEach
    void nothing_stays_open() {
        acting("desk", () -> {
            counts.open(World.PROJECT)
                    .forEach(one -> ending.breakOff(World.PROJECT, one.id(), "试完了", world.actor("desk"), later(one)));
            return null;
        });
    }

    private static Instant later(CountSession one) {
        return one.begunAt().isAfter(Instant.now()) ? one.begunAt() : Instant.now();
    }

    @Test
    void a_count_ends_with_five_lists_and_its_differences_are_one_finding() {
        cabinet(4);
        hang("K-1", 1);
        hang("K-2", 2);
        hang("K-3", 3);
        UUID count = begin(NOW);
        assertThat(scan(count, code + "-01", NOW)).isEqualTo(Answer.RIGHT);
        assertThat(scan(count, tag("K-1"), NOW)).isEqualTo(Answer.RIGHT);
        assertThat(scan(count, tag("K-1"), NOW.plusSeconds(1))).isEqualTo(Answer.AGAIN);
        assertThat(scan(count, tag("K-2"), NOW.plusSeconds(2))).isEqualTo(Answer.WRONG);
        assertThat(scan(count, "6901234567892", NOW.plusSeconds(3))).isEqualTo(Answer.UNKNOWN);
        close(count, NOW.plusSeconds(60));
        assertThat(lines(count))
                .containsExactlyInAnyOrder(
                        "RIGHT " + tag("K-1"),
                        "ELSEWHERE " + tag("K-2"),
                        "MISSING " + tag("K-3"),
                        "UNKNOWN 6901234567892",
                        "TWICE " + tag("K-1"));
        assertThat(findings(count)).isEqualTo(1);
        String page = as("desk").get(HERE + "/" + count).body();
        assertThat(page).contains("/p/jinxiu/patrol/findings/" + count).contains("有差异");
        assertThat(as("supervisor").get("/p/jinxiu/patrol/findings/" + count).body())
                .contains("/p/jinxiu/counts/" + count)
                .contains(tag("K-3"));
        assertThatThrownBy(() -> close(count, NOW.plusSeconds(90))).isInstanceOf(RuleBroken.class);
        assertThat(findings(count)).isEqualTo(1);
    }

    @Test
    void a_count_that_agrees_is_no_finding() {
        cabinet(2);
        hang("K-1", 1);
        UUID count = begin(NOW);
        scan(count, tag("K-1"), NOW);
        close(count, NOW.plusSeconds(60));
        assertThat(lines(count)).containsExactly("RIGHT " + tag("K-1"));
        assertThat(findings(count)).isZero();
        assertThat(as("desk").get(HERE + "?show=agreed").body()).contains("/counts/" + count);
    }

    @Test
    void what_comes_or_goes_during_the_count_is_judged_by_the_moment() {
        cabinet(6);
        hang("K-1", 1);
        hang("K-2", 2);
        UUID moved = hang("K-3", 3);
        UUID gone = hang("K-4", 4);
        UUID count = begin(NOW);
        scan(count, tag("K-1"), NOW.plusSeconds(5));
        scan(count, code + "-03", NOW.plusSeconds(6));
        scan(count, tag("K-3"), NOW.plusSeconds(7));
        act(NOW.plusSeconds(20), move -> custody.move(move, moved, hook(5)));
        Receiver owner = new Receiver("王芳", "", "", signature());
        act(NOW.plusSeconds(21), move -> custody.handOut(move, gone, owner));
        hang("K-5", 6, NOW.plusSeconds(22));
        close(count, NOW.plusSeconds(60));
        assertThat(lines(count))
                .containsExactlyInAnyOrder("RIGHT " + tag("K-1"), "RIGHT " + tag("K-3"), "MISSING " + tag("K-2"));
    }

    @Test
    void the_same_scan_sent_again_is_one_and_its_id_serves_no_other() {
        cabinet(2);
        hang("K-1", 1);
        UUID count = begin(NOW);
        UUID id = Ids.next();
        for (int again = 0; again < 3; again++) {
            assertThat(scan(count, id, tag("K-1"), NOW)).isEqualTo(Answer.RIGHT);
        }
        assertThat(scans(count)).isEqualTo(1);
        assertThatThrownBy(() -> scan(count, id, "ANDERS", NOW)).hasMessageContaining("other-scan");
    }

    @Test
    void two_people_scan_in_one_count_each_at_their_own_hook() {
        cabinet(2);
        hang("K-1", 1);
        hang("K-2", 2);
        UUID count = begin(NOW);
        scan("desk", count, code + "-01", NOW);
        scan("supervisor", count, code + "-02", NOW.plusSeconds(1));
        assertThat(scan("desk", count, tag("K-1"), NOW.plusSeconds(2))).isEqualTo(Answer.RIGHT);
        assertThat(scan("supervisor", count, tag("K-2"), NOW.plusSeconds(3))).isEqualTo(Answer.RIGHT);
    }

    @Test
    void scans_that_arrive_late_and_out_of_order_stand_where_they_were_made() {
        cabinet(2);
        hang("K-1", 1);
        hang("K-2", 2);
        UUID count = begin(NOW);
        scan(count, code + "-02", NOW.plusSeconds(10));
        scan(count, tag("K-2"), NOW.plusSeconds(11));
        scan(count, code + "-01", NOW.plusSeconds(1));
        assertThat(scan(count, tag("K-1"), NOW.plusSeconds(2))).isEqualTo(Answer.RIGHT);
    }

    @Test
    void of_two_who_begin_a_count_of_one_cabinet_at_once_one_is_told_who_has_it() throws Exception {
        cabinet(2);
        Callable<Integer> one = () -> {
            HttpResponse<String> answer = as("desk").post(HERE, Map.of("id", id(), "what", cabinet.toString()));
            return answer.statusCode();
        };
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = List.of(people.submit(one), people.submit(one)).stream()
                    .map(each -> {
                        try {
                            return each.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(as("supervisor")
                        .post(HERE, Map.of("id", id(), "what", cabinet.toString()))
                        .body())
                .contains(world.actor("desk").name());
    }

    @Test
    void what_lies_elsewhere_is_moved_by_its_own_step_and_a_missing_thing_found_later() {
        cabinet(4);
        UUID wrong = hang("K-1", 1);
        hang("K-2", 2);
        UUID count = begin(NOW);
        scan(count, code + "-03", NOW);
        scan(count, tag("K-1"), NOW);
        close(count, NOW.plusSeconds(60));
        Client desk = as("desk");
        Map<String, String> moved = Map.of("once", id(), "code", tag("K-1"), "kind", "MOVED");
        assertThat(desk.post(HERE + "/" + count + "/answers", moved).statusCode())
                .isEqualTo(303);
        assertThat(desk.post(HERE + "/" + count + "/answers", moved).statusCode())
                .isEqualTo(303);
        assertThat(chain(wrong)).containsExactly("IN", "MOVE");
        Map<String, String> bare = Map.of("once", id(), "code", tag("K-2"), "kind", "EXPLAINED", "words", " ");
        assertThat(desk.post(HERE + "/" + count + "/answers", bare).statusCode())
                .isEqualTo(422);
        Map<String, String> nowhere = Map.of("once", id(), "code", tag("K-2"), "kind", "FOUND", "place", "NIX-9");
        assertThat(desk.post(HERE + "/" + count + "/answers", nowhere).body()).contains("没有编号为 NIX-9 的位置");
        UUID next = begin(NOW.plusSeconds(3600));
        scan(next, tag("K-1"), NOW.plusSeconds(3601));
        scan(next, tag("K-2"), NOW.plusSeconds(3602));
        close(next, NOW.plusSeconds(3700));
        String page = desk.get(HERE + "/" + count).body();
        assertThat(page).contains("账面已改到").contains("/p/jinxiu/counts/" + next);
    }

    @Test
    void a_count_broken_off_keeps_its_scans_and_names_nothing_missing() {
        cabinet(3);
        hang("K-1", 1);
        hang("K-2", 2);
        UUID count = begin(NOW);
        scan(count, tag("K-1"), NOW);
        Client desk = as("desk");
        assertThat(desk.post(HERE + "/" + count + "/break-off", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(HERE + "/" + count + "/break-off", Map.of("reason", "停电了"))
                        .statusCode())
                .isEqualTo(303);
        String page = desk.get(HERE + "/" + count).body();
        assertThat(page).contains("停电了").contains(tag("K-1")).doesNotContain(tag("K-2"));
        assertThat(desk.post(HERE + "/" + count + "/scans", Map.of("scan", id(), "code", tag("K-2")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(findings(count)).isZero();
    }

    @Test
    void a_count_that_is_due_is_done_by_a_closed_count_and_its_measure_opens_the_records() {
        cabinet(1);
        hang("K-1", 1);
        LocalDate day = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"));
        acting("desk", () -> {
            planning.plan(World.PROJECT, day, NOW);
            planning.plan(World.PROJECT, day, NOW);
            return null;
        });
        UUID due = due();
        assertThat(as("desk").get(HERE).body()).contains(code);
        UUID off = begin(NOW.plusSeconds(1));
        acting("desk", () -> {
            ending.breakOff(World.PROJECT, off, "客人来了", world.actor("desk"), NOW.plusSeconds(2));
            return null;
        });
        assertThat(fulfilled(due)).isNull();
        UUID count = begin(NOW.plusSeconds(10));
        scan(count, tag("K-1"), NOW.plusSeconds(11));
        close(count, NOW.plusSeconds(20));
        assertThat(fulfilled(due)).isEqualTo(count);
        assertThat(measured(due)).isTrue();
        UUID other = due(NOW.plusSeconds(30));
        UUID late = begin(NOW.plusSeconds(40));
        close(late, NOW.plus(Duration.ofDays(1)));
        assertThat(fulfilled(other)).isEqualTo(late);
        assertThat(measured(other))
                .as("counted too late, and a key was not scanned")
                .isFalse();
    }

    @Test
    void a_scan_acknowledged_over_http_is_there_and_says_what_it_is() {
        cabinet(2);
        hang("K-1", 1);
        UUID count = begin(Instant.now().minusSeconds(5));
        HttpResponse<String> heard = as("desk")
                .post(
                        HERE + "/" + count + "/scans",
                        Map.of("scan", id(), "code", tag("K-1").toLowerCase(java.util.Locale.ROOT), "live", "true"));
        assertThat(heard.body()).contains("data-answer=\"right\"");
        assertThat(scans(count)).isEqualTo(1);
        assertThat(as("desk")
                        .post(HERE + "/" + count + "/scans", Map.of("scan", id(), "code", "X Y Z", "live", "true"))
                        .body())
                .contains("data-answer=\"unknown\"")
                .contains("XYZ");
    }

    @Test
    void the_sheet_is_a_page_a_pdf_and_a_workbook() {
        cabinet(2);
        hang("K-1", 1);
        UUID count = begin(NOW);
        close(count, NOW.plusSeconds(60));
        assertThat(as("desk").get(HERE + "/" + count + "/sheet").body())
                .contains("主管签字")
                .contains(tag("K-1"));
        byte[] pdf = as("desk").bytes(HERE + "/" + count + "/sheet/pdf");
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(as("desk").status(HERE + "/" + count + "/sheet/xlsx")).isEqualTo(200);
        assertThat(as("desk").status(HERE + "/export?show=differs")).isEqualTo(200);
    }

    @Test
    void the_plan_saved_by_two_is_saved_once() {
        Map<String, String> plan =
                Map.of("kind", "ROOM", "rhythm", "WEEKLY", "weekday", "3", "dueBy", "16:00", "version", version());
        assertThat(as("supervisor").post(HERE + "/plan", plan).statusCode()).isEqualTo(303);
        assertThat(as("manager").post(HERE + "/plan", plan).statusCode()).isEqualTo(422);
        assertThat(as("manager").get(HERE + "/plan").body()).contains("value=\"16:00\"");
        assertThat(as("desk").status(HERE + "/plan")).isEqualTo(403);
    }

    /** Whatever is received, moved, lent and scanned: a thing that lay still all the time and was not scanned is missing, and no other. */
    @Test
    void random_histories_are_counted_as_they_were() {
        Random chance = new Random(20_261_130);
        cabinet(12);
        for (int round = 0; round < 3; round++) {
            Instant start = NOW.plus(Duration.ofDays(round + 1L));
            String mark = "R" + round + "-";
            int before = 4;
            for (int n = 0; n < before; n++) {
                hang(mark + n, 1 + round * 4 + n, start.minusSeconds(100));
            }
            UUID count = begin(start);
            List<Integer> seen = new java.util.ArrayList<>();
            for (int n = 0; n < before; n++) {
                if (chance.nextBoolean()) {
                    scan(count, tag(mark + n), start.plusSeconds(1L + n));
                    seen.add(n);
                }
            }
            close(count, start.plusSeconds(100));
            for (int n = 0; n < before; n++) {
                assertThat(lines(count)).contains((seen.contains(n) ? "RIGHT " : "MISSING ") + tag(mark + n));
            }
        }
    }

    private void cabinet(int hooks) {
        cabinet = Ids.next();
        List<Place> made = new java.util.ArrayList<>();
        made.add(new Place(cabinet, null, Place.Kind.CABINET, code, "试验柜", 0, 0, null));
        for (int n = 1; n <= hooks; n++) {
            made.add(new Place(Ids.next(), cabinet, Place.Kind.HOOK, code + "-%02d".formatted(n), "", 1, 0, null));
        }
        seeing(() -> {
            places.insert(World.PROJECT, made);
            return null;
        });
    }

    private UUID hook(int n) {
        return seeing(() -> places.byCode(World.PROJECT, code + "-%02d".formatted(n))
                .orElseThrow()
                .id());
    }

    private String tag(String name) {
        return code + name;
    }

    private UUID hang(String name, int hook) {
        return hang(name, hook, NOW.minusSeconds(600));
    }

    private UUID hang(String name, int hook, Instant at) {
        UUID key = Ids.next();
        UUID place = hook(hook);
        act(
                at,
                move -> custody.receive(
                        move, new Thing.Arrival(key, Thing.Kind.KEY, tag(name), "试验钥匙", null, 1), place));
        return key;
    }

    private interface Moved {
        void by(Custody.Move move);
    }

    private void act(Instant at, Moved moved) {
        acting("desk", () -> {
            moved.by(new Custody.Move(World.PROJECT, Ids.next(), world.actor("desk"), at, at));
            return null;
        });
    }

    private UUID begin(Instant at) {
        UUID id = Ids.next();
        acting("desk", () -> {
            beginning.of(World.PROJECT, id, cabinet, world.actor("desk"), at, at);
            return null;
        });
        return id;
    }

    private Answer scan(UUID count, String read, Instant at) {
        return scan("desk", count, read, at);
    }

    private Answer scan(String who, UUID count, String read, Instant at) {
        return acting(
                who,
                () -> keeping.keep(
                                World.PROJECT, count, Ids.next(), read, null, world.actor(who), at, at.plusSeconds(60))
                        .answer());
    }

    private Answer scan(UUID count, UUID id, String read, Instant at) {
        return acting(
                "desk",
                () -> keeping.keep(World.PROJECT, count, id, read, null, world.actor("desk"), at, at.plusSeconds(60))
                        .answer());
    }

    private void close(UUID count, Instant at) {
        acting("desk", () -> {
            ending.close(World.PROJECT, count, world.actor("desk"), at);
            return null;
        });
    }

    private List<String> lines(UUID count) {
        return seeing(
                () -> jdbc.sql("select outcome || ' ' || code from custody.count_line where count_id = ? order by n")
                        .param(count)
                        .query(String.class)
                        .list());
    }

    private List<String> chain(UUID thing) {
        return seeing(() -> jdbc.sql("select movement from custody.step where thing_id = ? order by seq")
                .param(thing)
                .query(String.class)
                .list());
    }

    private int findings(UUID count) {
        return number("select count(*)::int from patrol.finding where id = ?", count);
    }

    private int scans(UUID count) {
        return number("select count(*)::int from custody.count_scan where count_id = ?", count);
    }

    private int number(String sql, UUID id) {
        return seeing(() -> jdbc.sql(sql).param(id).query(Integer.class).single());
    }

    private UUID due() {
        return seeing(() -> jdbc.sql("select id from custody.due_count where place_id = ?")
                .param(cabinet)
                .query(UUID.class)
                .single());
    }

    /** Another count of the cabinet, due ten hours after it begins. */
    private UUID due(Instant begins) {
        return seeing(() -> jdbc.sql("""
                insert into custody.due_count (project_id, id, place_id, begins_at, due_at)
                values (?, gen_random_uuid(), ?, ?, ?) returning id""")
                .params(Sql.values(World.PROJECT, cabinet, begins, begins.plus(Duration.ofHours(10))))
                .query(UUID.class)
                .single());
    }

    /** Whether the measure's records hold this due count as kept; fails if they hold it not at all. */
    private boolean measured(UUID due) {
        Instant end = NOW.plus(Duration.ofDays(2));
        return seeing(() -> jdbc.sql("select kept from (" + ((SqlMeasure) countsAgreed).due() + ") m where m.id = :id")
                .param("project", World.PROJECT)
                .param("from", Sql.at(NOW.minus(Duration.ofDays(1))))
                .param("to", Sql.at(end))
                .param("now", Sql.at(end))
                .param("id", due)
                .query(Boolean.class)
                .single());
    }

    private @Nullable UUID fulfilled(UUID due) {
        return seeing(() -> jdbc.sql("select count_id from custody.due_count where id = ?")
                .param(due)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }

    private String version() {
        return seeing(() -> jdbc.sql("""
                select coalesce((select version from custody.count_plan where kind = 'ROOM'), 0)""").query(Integer.class).single()).toString();
    }

    private UUID signature() {
        return seeing(() -> jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, gen_random_uuid(), repeat('0', 64), '签名.png', 'image/png', 100, ?, ?) returning id""")
                .params(Sql.values(World.PROJECT, world.id("desk"), NOW))
                .query(UUID.class)
                .single());
    }

    private static String id() {
        return Ids.next().toString();
    }
}
