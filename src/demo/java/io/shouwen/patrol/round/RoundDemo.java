package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Checkpoint;
import io.shouwen.patrol.route.Round;
import io.shouwen.patrol.route.Rounds;
import io.shouwen.patrol.route.Route;
import io.shouwen.patrol.route.Routes;
import io.shouwen.platform.History;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two weeks of walks, told by phones: most in order and in time, what was left open with its reason; some late, out of order with
 * a reason, a point left out with a reason or without, two points too fast, a phone far off or with a wrong clock; one walked
 * within a minute, in doubt; two rounds nobody walked, one that two did; and today's as far as it is.
 */
@Component
class RoundDemo implements DemoData {

    private static final Duration WEEKS = Duration.ofDays(15);
    private static final int HURRIED = 24;

    private final Routes routes;
    private final Rounds rounds;
    private final TakeFieldRecords taking;
    private final RefusedRecords refused;
    private final DemoAccounts accounts;
    private final PastDeadlines deadlines;
    private final ProjectDirectory projects;
    private final MessageSource messages;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    /** One that waits for the supervisor is made of this one: the last that is not of today. */
    private @Nullable Sent last;

    private record Sent(DemoPhone phone, UUID walk, UUID visit, Step step) {}

    RoundDemo(
            Routes routes,
            Rounds rounds,
            TakeFieldRecords taking,
            RefusedRecords refused,
            DemoAccounts accounts,
            PastDeadlines deadlines,
            ProjectDirectory projects,
            MessageSource messages,
            JsonMapper json,
            JdbcClient jdbc) {
        this.routes = routes;
        this.rounds = rounds;
        this.taking = taking;
        this.refused = refused;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.projects = projects;
        this.messages = messages;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** One step of a walk. */
    private record Step(Checkpoint point, Instant at, VisitProof proof, double off, String reason) {}

    @Override
    public int order() {
        return 33;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> {
            ProjectRef project = projects.byId(PROJECT).orElseThrow();
            Map<UUID, Route> all = new HashMap<>();
            routes.list(PROJECT).forEach(route -> all.put(route.id(), route));
            int n = 0;
            for (Round round : rounds.between(PROJECT, now.minus(WEEKS), now)) {
                n++;
                if (n == 4 || n == 40) {
                    jdbc.sql("select platform.count_rows('patrol')")
                            .query((row, i) -> 0)
                            .list();
                }
                deadlines.raise(PROJECT, round.startsAt());
                Route route = all.get(round.routeId());
                if (route != null && n % 43 != 9) {
                    walk(project, round, route, n, now);
                }
            }
            deadlines.raise(PROJECT, now);
        });
        refuse();
    }

    private void walk(ProjectRef project, Round round, Route route, int n, Instant now) {
        Instant begin = n % 37 == 8
                ? round.endsAt().minus(Duration.ofMinutes(12))
                : round.startsAt().plus(Duration.ofMinutes(6 + n * 7 % 48));
        Actor supervisor = accounts.actor("supervisor");
        Actor butler = route.butler() == null ? supervisor : Actor.of(route.butler(), "", Role.BUTLER);
        walk(project, round, route, butler, begin, n, now);
        if (n == 12) {
            walk(project, round, route, supervisor, begin.plus(Duration.ofMinutes(50)), 1, now);
        }
    }

    private void walk(ProjectRef project, Round round, Route route, Actor by, Instant begin, int n, Instant now) {
        if (!begin.isBefore(now)) {
            return;
        }
        DemoPhone phone = new DemoPhone(
                taking,
                json,
                new Texts(messages, Texts.CHINESE),
                project,
                by,
                UUID.nameUUIDFromBytes(by.id().toString().getBytes(StandardCharsets.UTF_8)),
                Duration.ofMillis(n % 21 == 10 ? 312_000 : 900 + n * 37 % 2500),
                n % 3 == 0 ? Duration.ofMinutes(52) : Duration.ofSeconds(20),
                now);
        DemoData.as(by, () -> {
            UUID walk = phone.send(
                    "WALK_STARTED",
                    begin,
                    Map.of("round", round.id(), "route", route.id(), "version", route.version()));
            List<Step> steps = steps(route.checkpoints(), begin, n);
            Instant end = steps.getLast().at().plusSeconds(95);
            steps.stream().filter(step -> step.at().isBefore(now)).forEach(step -> visit(phone, walk, step));
            answer(walk);
            if (end.isBefore(now)) {
                if (n % 26 != 6) {
                    explain(phone, walk, end);
                }
                phone.send("WALK_CLOSED", end, Map.of("walk", walk, "remark", n % 7 == 3 ? "3栋电梯厅灯偏暗，已报工程" : ""));
            }
        });
    }

    private static List<Step> steps(List<Checkpoint> points, Instant begin, int n) {
        List<Checkpoint> way = new ArrayList<>(points);
        int odd = 2 + n % Math.max(1, way.size() - 4);
        boolean swapped = n % 11 == 4;
        if (swapped) {
            Collections.swap(way, odd, odd + 1);
        }
        if (n % 13 == 6) {
            way.remove(odd);
        }
        List<Step> steps = new ArrayList<>();
        Instant at = begin;
        for (int i = 0; i < way.size(); i++) {
            at = at.plusSeconds(n == HURRIED ? 2 : n % 23 == 5 && i == odd ? 6 : 70 + (n * 31 + i * 53) % 110);
            Checkpoint point = way.get(i);
            VisitProof proof =
                    point.nfc() != null ? VisitProof.NFC : (n + i) % 29 == 0 ? VisitProof.TYPED : VisitProof.QR;
            double off = n % 15 == 7 && i == odd ? 0.0042 : 0.0001 * ((n + i) % 4);
            steps.add(new Step(point, at, proof, off, swapped && i == odd ? "电梯检修，先走上面一层" : ""));
        }
        return steps;
    }

    private void visit(DemoPhone phone, UUID walk, Step step) {
        Checkpoint point = step.point();
        Map<String, Object> record = new HashMap<>(Map.of(
                "walk", walk,
                "checkpoint", point.id(),
                "means", step.proof().name(),
                "tag", step.proof() == VisitProof.NFC && point.nfc() != null ? point.nfc() : point.code(),
                "reason", step.reason()));
        if (point.latitude() != null && point.longitude() != null) {
            record.putAll(Map.of(
                    "latitude", point.latitude() + step.off(), "longitude", point.longitude(), "accuracy", 12.0));
        }
        UUID visit = phone.send("VISIT", step.at(), record);
        if (step.at().isBefore(phone.now().minus(Duration.ofHours(20)))) {
            last = new Sent(phone, walk, visit, step);
        }
    }

    /**
     * Every question at every visit, a few of them with a bad answer, and one in some sixty forgotten. Eleven thousand records one
     * by one would take as long as all the rest of the demo; here they are written a walk at a time.
     */
    private void answer(UUID walk) {
        jdbc.sql("""
                insert into patrol.answer (project_id, visit_id, item_id, question, good, id, at, recorded_at)
                select a.project_id, a.visit_id, a.item_id, a.question,
                    abs(hashtext(a.visit_id::text || a.item_id::text || a.question)) % 97 > 1,
                    gen_random_uuid(), v.at + interval '3 seconds' * row_number() over (partition by v.id), v.recorded_at
                from patrol.asked a
                join patrol.visit v on v.project_id = a.project_id and v.id = a.visit_id
                where a.project_id = :project and a.walk_id = :walk
                  and abs(hashtext(a.visit_id::text || a.item_id::text)) % 61 > 0""").param("project", PROJECT).param("walk", walk).update();
    }

    /** Why points were left out, questions not answered, and of what was bad no finding was made. */
    private void explain(DemoPhone phone, UUID walk, Instant at) {
        record Open(
                UUID checkpoint,
                UUID item,
                String question,
                boolean visited,
                @Nullable Boolean good) {}
        List<Open> open = jdbc.sql("""
                select checkpoint_id, item_id, question, visit_id is not null as visited, good from patrol.asked
                where project_id = ? and walk_id = ? and good is not true""")
                .params(PROJECT, walk)
                .query((row, n) -> new Open(
                        row.getObject("checkpoint_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getString("question"),
                        row.getBoolean("visited"),
                        row.getObject("good", Boolean.class)))
                .list();
        open.stream()
                .filter(asked -> !asked.visited())
                .map(Open::checkpoint)
                .distinct()
                .forEach(point ->
                        phone.send("REASON", at, Map.of("walk", walk, "checkpoint", point, "reason", "门锁着，钥匙在工程部")));
        open.stream()
                .filter(Open::visited)
                .forEach(asked -> phone.send(
                        "REASON",
                        at,
                        Map.of(
                                "walk", walk,
                                "checkpoint", asked.checkpoint(),
                                "item", asked.item(),
                                "question", asked.question(),
                                "reason", asked.good() == null ? "业主搬家占着，看不到" : "昨天已报，还在处理")));
    }

    /** One that waits for the supervisor: its second sending said something else. */
    private void refuse() {
        if (last == null) {
            return;
        }
        Instant at = last.step().at().plusSeconds(540);
        refused.keep(
                last.phone().sender(at.plus(Duration.ofMinutes(32))),
                last.visit(),
                json.valueToTree(Map.of(
                        "id", last.visit(),
                        "kind", "VISIT",
                        "at", at.toString(),
                        "walk", last.walk(),
                        "checkpoint", last.step().point().id(),
                        "means", VisitProof.TYPED.name(),
                        "reason", "补记：当时在处理业户的事，晚了几分钟")),
                new RuleBroken("4.2.1", "patrol.round.other-content"));
    }
}
