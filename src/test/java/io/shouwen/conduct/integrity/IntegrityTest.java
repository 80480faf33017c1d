package io.shouwen.conduct.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Samples;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.standard.Count;
import io.shouwen.standard.Period;
import io.shouwen.world.Client;
import io.shouwen.world.Client.Part;
import io.shouwen.world.NextDoor;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report goes past the project: whatever somebody of it tries, in whichever role, nothing of it is there. */
@Clause("2.4.6")
class IntegrityTest extends ShouwenTest {

    private static final String WORDS = "水电工收了三百块红包";
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    NextDoor nextDoor;

    @Autowired
    IntegrityMeasure measure;

    @Test
    void somebody_reports_from_the_lobby_is_asked_back_and_reads_what_was_decided() {
        Client reporter = resident();
        Map<String, String> form =
                form(reporter.get("/o/jinxiu/integrity?from=lobby").body());
        form.put("words", WORDS);
        form.put("name", "举报人甲");
        form.put("phone", "13681190246");
        HttpResponse<String> sent =
                reporter.post("/o/jinxiu/integrity", form, new Part("photos", "红包.jpg", Samples.jpeg(30, 20)));
        assertThat(sent.statusCode()).isEqualTo(200);
        String code = form.get("reportCode");
        assertThat(sent.body()).contains(code);
        assertThat(reporter.post("/o/jinxiu/integrity", form).body())
                .as("sent twice")
                .contains(code);

        Client quality = as("quality");
        UUID id = id(code);
        String page = "/p/jinxiu/integrity/reports/" + id;
        assertThat(quality.get("/p/jinxiu/integrity/reports").body()).contains("/integrity/reports/" + id, "锦绣花园");
        assertThat(quality.get(page).body()).contains(WORDS, "举报人甲", "13681190246", "大堂二维码");
        UUID file = inside(() -> jdbc.sql("select file_id from conduct.integrity_file where report_id = ?")
                .param(id)
                .query(UUID.class)
                .single());
        assertThat(quality.status(page + "/files/" + file)).isEqualTo(200);
        assertThat(as("quality").status("/p/jinxiu/files/" + file))
                .as("not by the project's way")
                .isEqualTo(404);
        assertThat(quality.post(page + "/entries", entry("CLOSURE", "", "办结")).statusCode())
                .as("not decided")
                .isEqualTo(409);
        assertThat(quality.post(page + "/entries", entry("ANSWER", "", "哪一天的事？"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(reporter.post("/o/jinxiu/integrity/answer", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)))
                        .body())
                .contains("哪一天的事？")
                .doesNotContain("何静");
        assertThat(reporter.post(
                                "/o/jinxiu/integrity/answer",
                                Map.of(
                                        "code",
                                        code,
                                        "words",
                                        "上周三下午",
                                        "once",
                                        Ids.next().toString()))
                        .body())
                .contains("上周三下午");
        assertThat(quality.get(page).body()).contains("上周三下午");
        assertThat(quality.post(page + "/entries", entry("DECISION", "FOUNDED", "属实，已处理"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(quality.post(page + "/entries", entry("CLOSURE", "", "谢谢您")).statusCode())
                .isEqualTo(303);
        assertThat(reporter.post("/o/jinxiu/integrity/answer", Map.of("code", code))
                        .body())
                .contains("属实", "已办结");
        assertThat(reporter.post(
                                "/o/jinxiu/integrity/answer",
                                Map.of(
                                        "code",
                                        code,
                                        "words",
                                        "还有",
                                        "once",
                                        Ids.next().toString()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(inside(() -> jdbc.sql(
                                "select count(*) from platform.audit_entry where subject_id = ? and action = 'read'")
                        .param(id.toString())
                        .query(Integer.class)
                        .single()))
                .as("reading is recorded")
                .isPositive();
    }

    @Test
    void nobody_of_the_project_sees_that_there_is_one_on_any_page_or_in_any_table() {
        pages(); // takes away what another test left to be said once
        Map<String, Long> before = rows();
        Map<String, String> shown = pages();
        String code = sent(WORDS + "，隔壁不知道", "举报人乙");
        UUID id = id(code);
        assertThat(rows())
                .as("every table as the project and as the group's pages see it")
                .isEqualTo(before);
        assertThat(pages()).as("every page looks as before").isEqualTo(shown);
        for (String who : List.of(
                "desk", "control", "butler", "repair", "head", "supervisor", "manager", "admin", NextDoor.EVERYTHING)) {
            String project = who.equals(NextDoor.EVERYTHING) ? "yunting" : "jinxiu";
            nextDoor.things();
            Client person = as(who);
            assertThat(person.status("/p/" + project + "/integrity/reports"))
                    .as(who)
                    .isIn(403, 404);
            assertThat(person.status("/p/" + project + "/integrity/reports/" + id))
                    .as(who)
                    .isIn(403, 404);
            assertThat(person.post(
                                    "/p/" + project + "/integrity/reports/" + id + "/entries",
                                    entry("ANSWER", "", "我来答"))
                            .statusCode())
                    .as(who)
                    .isIn(403, 404);
            assertThat(person.get("/p/" + project + "/search?q=" + id).body())
                    .doesNotContain("integrity/reports/" + id);
        }
        assertThat(as("quality").status("/p/jinxiu/integrity/reports/" + id)).isEqualTo(200);
    }

    @Test
    void the_desk_sends_one_and_never_reads_it() {
        Client desk = as("desk");
        Map<String, String> form = form(desk.get("/p/jinxiu/integrity/new").body());
        form.put("words", WORDS);
        assertThat(desk.post(
                                "/p/jinxiu/integrity",
                                new HashMap<>(Map.of("id", Ids.next().toString(), "words", "")))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> sent = desk.post("/p/jinxiu/integrity", form);
        assertThat(sent.body()).contains(form.get("reportCode")).doesNotContain(WORDS);
        UUID id = id(form.get("reportCode"));
        assertThat(desk.status("/p/jinxiu/integrity/reports/" + id)).isEqualTo(403);
        assertThat(as("quality").get("/p/jinxiu/integrity/reports/" + id).body())
                .contains("前台代录");
    }

    @Test
    void what_was_typed_is_sealed_and_the_code_is_not_kept() {
        String code = sent("收钱的是水电班长", "举报人丙");
        List<String> all = inside(() -> jdbc.sql("""
                select to_jsonb(r)::text from conduct.integrity_report r union all
                select to_jsonb(e)::text from conduct.integrity_entry e union all
                select to_jsonb(t)::text from platform.throttle t""").query(String.class).list());
        assertThat(String.join("\n", all)).doesNotContain("水电班长", "举报人丙", code, code.replace("-", ""), "integrity");
    }

    @Test
    void codes_cannot_be_guessed_and_reports_not_poured_in() {
        Client guesser = resident();
        guesser.get("/o/jinxiu/integrity/answer");
        int refused = 0;
        for (int n = 0; n < IntegrityLimits.CODES + 2; n++) {
            String body = guesser.post("/o/jinxiu/integrity/answer", Map.of("code", IntegrityCode.fresh()))
                    .body();
            refused += body.contains("试得太多") ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
        Client pourer = resident();
        int taken = 0;
        for (int n = 0; n < IntegrityLimits.REPORTS + 2; n++) {
            Map<String, String> form = form(pourer.get("/o/jinxiu/integrity").body());
            form.put("words", "第" + n + "封");
            taken += pourer.post("/o/jinxiu/integrity", form).statusCode() == 200 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(IntegrityLimits.REPORTS);
    }

    @Test
    void hostile_input_is_refused_and_shown_as_text() {
        Client reporter = resident();
        Map<String, String> form = form(reporter.get("/o/jinxiu/integrity").body());
        form.put("words", "x".repeat(5000));
        assertThat(reporter.post("/o/jinxiu/integrity", form).statusCode()).isEqualTo(422);
        form.put("words", "<img src=x onerror=alert(1)>");
        assertThat(reporter.post(
                                "/o/jinxiu/integrity",
                                form,
                                new Part(
                                        "photos",
                                        "a.jpg",
                                        "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(reporter.post("/o/jinxiu/integrity", form).statusCode()).isEqualTo(200);
        String code = form.get("reportCode");
        assertThat(reporter.post("/o/jinxiu/integrity/answer", Map.of("code", code))
                        .body())
                .doesNotContain("<img src=x")
                .contains("&lt;img");
        assertThat(as("quality").get("/p/jinxiu/integrity/reports/" + id(code)).body())
                .doesNotContain("<img src=x");
    }

    @Test
    void the_figure_is_quality_s_alone() {
        sent("又一次", "");
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant later = Instant.now().plus(IntegrityReport.ANSWERED_WITHIN).plusSeconds(60);
        Period today = Period.of(Period.Kind.MONTH, LocalDate.now(zone), zone, later);
        assertThat(counted("quality", today).due()).isPositive();
        for (String who : List.of("admin", "manager", "supervisor", "desk")) {
            assertThat(counted(who, today)).as(who).isEqualTo(Count.NOTHING);
        }
    }

    private Count counted(String who, Period period) {
        return acting(who, () -> measure.count(World.PROJECT, period));
    }

    /** What the application sees of each table with the scope of a project, of all projects, and of the group's pages. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                  and has_table_privilege('shouwen_app', c.oid, 'select')
                  and n.nspname || '.' || c.relname not in ('platform.throttle', 'platform.session', 'platform.scheduled_tasks',
                      'platform.audit_link', 'platform.audit_unlinked')""").query(String.class).list();
        new Scope(
                        Set.of(World.PROJECT, World.OTHER_PROJECT, Ids.GROUP),
                        Actor.of(world.id("admin"), "admin", Role.values()),
                        null)
                .run(() -> transaction.executeWithoutResult(status -> tables.forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()))));
        assertThat(rows.get("conduct.integrity_report")).isZero();
        assertThat(jdbc.sql("select count(*) from platform.scheduled_tasks t where t::text like '%000000000246%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        return rows;
    }

    /** The pages on which a project's people would look, without what differs each time they are opened. */
    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        for (String who : List.of("admin", "manager")) {
            for (String page : List.of("standard/clauses/2.4.6", "standard", "standard/measures/conduct.integrity")) {
                pages.put(
                        who + " " + page,
                        as(who).get("/p/jinxiu/" + page)
                                .body()
                                .replaceAll("(?s)<head>.*?</head>|hx-headers='[^']*'", "")
                                .replaceAll("[0-9a-f-]{36}|value=\"[^\"]*\"|[0-9]{2}:[0-9]{2}", ""));
            }
        }
        return pages;
    }

    private String sent(String words, String name) {
        Client reporter = resident();
        Map<String, String> form = form(reporter.get("/o/jinxiu/integrity").body());
        form.put("words", words);
        form.put("name", name);
        assertThat(reporter.post("/o/jinxiu/integrity", form).statusCode()).isEqualTo(200);
        return form.get("reportCode");
    }

    /** Each from an address of their own. */
    private Client resident() {
        return Client.of(port).from("203.0.113." + ADDRESS.incrementAndGet());
    }

    private static Map<String, String> form(String page) {
        Map<String, String> form = new HashMap<>();
        for (String name : List.of("id", "reportCode", "from")) {
            var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                    .matcher(page);
            if (found.find()) {
                form.put(name, found.group(1));
            }
        }
        return form;
    }

    private static Map<String, String> entry(String kind, String decision, String words) {
        return Map.of("once", Ids.next().toString(), "kind", kind, "decision", decision, "words", words);
    }

    private UUID id(String code) {
        return inside(() -> jdbc.sql("select id from conduct.integrity_report where code_hash = ?")
                .param(IntegrityCode.hash(code))
                .query(UUID.class)
                .single());
    }

    private <T> T inside(java.util.function.Supplier<T> work) {
        return new Scope(Set.of(IntegrityScope.ID), Actor.SYSTEM, null)
                .call(() -> transaction.execute(status -> work.get()));
    }
}
