package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Checkpoint;
import io.shouwen.patrol.route.Round;
import io.shouwen.patrol.route.Rounds;
import io.shouwen.patrol.route.Route;
import io.shouwen.patrol.route.Routes;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two weeks of walks: most in order and in time, what was left open with its reason; some late, out of order with a reason, a
 * point left out with a reason or without, two points too fast, a phone far off or with a wrong clock; one walked within
 * a minute, in doubt; two rounds nobody walked, one that two did; and today's as far as it is.
 */
@Component
class RoundDemo implements DemoData {

    private static final Duration WEEKS = Duration.ofDays(15);
    private static final int HURRIED = 24;

    private final Routes routes;
    private final Rounds rounds;
    private final Walks walks;
    private final Accounts accounts;
    private final RefusedRecords refused;
    private final ProjectDirectory projects;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    RoundDemo(
            Routes routes,
            Rounds rounds,
            Walks walks,
            Accounts accounts,
            RefusedRecords refused,
            ProjectDirectory projects,
            JsonMapper json,
            JdbcClient jdbc) {
        this.routes = routes;
        this.rounds = rounds;
        this.walks = walks;
        this.accounts = accounts;
        this.refused = refused;
        this.projects = projects;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** One step of a walk. */
    private record Step(Checkpoint point, Instant at, VisitProof means, double off, String reason) {}

    @Override
    public int order() {
        return 33;
    }

    @Override
    public void load(Instant now) {
        List<Route> all = routes.list(PROJECT);
        int n = 0;
        for (Round round : rounds.between(PROJECT, now.minus(WEEKS), now)) {
            n++;
            if (n == 4 || n == 40) {
                jdbc.sql("select platform.count_rows('patrol')")
                        .query((row, i) -> 0)
                        .list();
            }
            for (Route route : all) {
                if (route.id().equals(round.routeId()) && n % 17 != 9) {
                    walk(round, route, n, now);
                }
            }
        }
        refuse(now);
    }

    /** One that waits for the supervisor: its second sending said something else. */
    private void refuse(Instant now) {
        record Sent(UUID walk, UUID id, UUID point, UUID by, UUID device, Instant at) {}
        jdbc.sql("""
                select v.walk_id, v.id, v.checkpoint_id, k.by_id, k.device_id, v.at
                from patrol.visit v join patrol.walk k on k.project_id = v.project_id and k.id = v.walk_id
                where v.project_id = ? and v.at < ? order by v.at desc limit 1""")
                .params(PROJECT, Sql.at(now.minus(Duration.ofHours(20))))
                .query((row, n) -> new Sent(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        Sql.instant(row, "at")))
                .optional()
                .ifPresent(sent -> refused.keep(
                        new FieldPhone(
                                projects.byId(PROJECT).orElseThrow(),
                                Actor.of(sent.by(), ""),
                                sent.device(),
                                sent.at().plus(Duration.ofMinutes(41)),
                                Duration.ZERO),
                        sent.id(),
                        json.valueToTree(Map.of(
                                "id", sent.id(),
                                "kind", "VISIT",
                                "at", sent.at().plusSeconds(540).toString(),
                                "walk", sent.walk(),
                                "checkpoint", sent.point(),
                                "means", VisitProof.TYPED.name(),
                                "reason", "补记：当时在处理业户的事，晚了几分钟")),
                        new RuleBroken("4.2.1", "patrol.round.other-content")));
    }

    private void walk(Round round, Route route, int n, Instant now) {
        UUID by = route.butler() == null ? first(Role.SUPERVISOR) : route.butler();
        boolean late = n % 19 == 8;
        Instant begin = late
                ? round.endsAt().minus(Duration.ofMinutes(12))
                : round.startsAt().plus(Duration.ofMinutes(6 + n * 7 % 48));
        walk(round, route, by, begin, n, now);
        if (n == 12) {
            walk(round, route, first(Role.SUPERVISOR), begin.plus(Duration.ofMinutes(50)), 1, now);
        }
    }

    private UUID first(Role role) {
        return accounts.holders(PROJECT, role).stream().sorted().findFirst().orElseThrow();
    }

    private void walk(Round round, Route route, UUID by, Instant begin, int n, Instant now) {
        if (!begin.isBefore(now)) {
            return;
        }
        UUID id = Ids.next();
        UUID device = UUID.nameUUIDFromBytes(by.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        // Where there is no signal the records come when the round is over.
        Duration delay = n % 3 == 0 ? Duration.ofMinutes(52) : Duration.ofSeconds(20);
        Walks.Walk walk = Walks.Walk.begun(id, route.id(), route.version(), by);
        List<Step> steps = steps(route.checkpoints(), begin, n);
        Instant end = steps.getLast().at().plusSeconds(95);
        walks.start(PROJECT, walk, round, device, begin, now, earliest(begin.plus(delay), now));
        visits(id, steps.stream().filter(step -> step.at().isBefore(now)).toList(), delay, now);
        told(id, by, device, n % 21 == 10 ? 312_000 : 900 + n * 37 % 2500);
        answer(id);
        if (end.isBefore(now)) {
            if (n % 26 != 6) {
                explain(id, end);
            }
            walks.close(
                    PROJECT,
                    id,
                    end,
                    earliest(end.plus(delay), now),
                    n % 7 == 3 ? "3栋电梯厅灯偏暗，已报工程" : "",
                    walks.judge(PROJECT, id));
        }
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
            VisitProof means =
                    point.nfc() != null ? VisitProof.NFC : (n + i) % 29 == 0 ? VisitProof.TYPED : VisitProof.QR;
            double off = n % 15 == 7 && i == odd ? 0.0042 : 0.0001 * ((n + i) % 4);
            steps.add(new Step(point, at, means, off, swapped && i == odd ? "电梯检修，先走上面一层" : ""));
        }
        return steps;
    }

    private void visits(UUID walk, List<Step> steps, Duration delay, Instant now) {
        for (Step step : steps) {
            Double latitude = step.point().latitude();
            jdbc.sql("""
                    insert into patrol.visit
                        (project_id, id, walk_id, checkpoint_id, means, at, recorded_at, latitude, longitude, accuracy, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Sql.values(
                            PROJECT,
                            Ids.next(),
                            walk,
                            step.point().id(),
                            step.means().name(),
                            step.at(),
                            earliest(step.at().plus(delay), now),
                            latitude == null ? null : latitude + step.off(),
                            step.point().longitude(),
                            latitude == null ? null : 12.0,
                            step.reason()))
                    .update();
        }
    }

    /** As if phones had sent them. */
    private void told(UUID walk, UUID by, UUID device, long skew) {
        jdbc.sql("""
                insert into patrol.field_record
                    (project_id, id, kind, walk_id, by_id, device_id, content_hash, happened_at, recorded_at, skew_millis)
                select project_id, id, 'WALK_STARTED', id, by_id, device_id, md5(id::text),
                    started_at - :off * interval '1 millisecond', recorded_at, :skew
                from patrol.walk where project_id = :project and id = :walk
                union all
                select project_id, id, 'VISIT', walk_id, :by, :device, md5(id::text),
                    at - :off * interval '1 millisecond', recorded_at, :skew
                from patrol.visit where project_id = :project and walk_id = :walk""")
                .param("skew", skew)
                .param("off", skew > 120_000 ? skew : 0)
                .param("project", PROJECT)
                .param("walk", walk)
                .param("by", by)
                .param("device", device)
                .update();
    }

    /** Every question at every visit, a few of them with a bad answer, and one in some sixty forgotten. */
    private void answer(UUID walk) {
        jdbc.sql("""
                insert into patrol.answer (project_id, visit_id, item_id, question, good, id, at, recorded_at)
                select v.project_id, v.id, i.id, q.question,
                    abs(hashtext(v.id::text || i.id::text || q.question)) % 97 > 1,
                    gen_random_uuid(), v.at + interval '3 seconds' * i.position, v.recorded_at
                from patrol.visit v
                join patrol.checkpoint c on c.project_id = v.project_id and c.id = v.checkpoint_id
                join standard.checklist_item i on i.project_id = c.project_id and i.checklist_id = c.checklist_id
                cross join lateral unnest(i.questions) q(question)
                where v.project_id = :project and v.walk_id = :walk
                  and abs(hashtext(v.id::text || i.id::text)) % 61 > 0""").param("project", PROJECT).param("walk", walk).update();
    }

    /** Why points were left out, questions not answered, and of what was bad no finding was made. */
    private void explain(UUID walk, Instant at) {
        jdbc.sql("""
                insert into patrol.reason
                    (project_id, id, walk_id, checkpoint_id, item_id, question, words, at, recorded_at)
                select v.project_id, gen_random_uuid(), v.walk_id, v.checkpoint_id, i.id, q.question,
                    case when n.good is null then '业主搬家占着，看不到' else '昨天已报，还在处理' end, :at, :at
                from patrol.visit v
                join patrol.checkpoint c on c.project_id = v.project_id and c.id = v.checkpoint_id
                join standard.checklist_item i on i.project_id = c.project_id and i.checklist_id = c.checklist_id
                cross join lateral unnest(i.questions) q(question)
                left join patrol.answer n on n.project_id = v.project_id and n.visit_id = v.id
                    and n.item_id = i.id and n.question = q.question
                where v.project_id = :project and v.walk_id = :walk and n.good is not true
                union all
                select p.project_id, gen_random_uuid(), k.id, p.checkpoint_id, null, null, '门锁着，钥匙在工程部', :at, :at
                from patrol.walk k
                join patrol.route_point p
                    on p.project_id = k.project_id and p.route_id = k.route_id and p.version = k.version
                where k.project_id = :project and k.id = :walk
                  and not exists (select from patrol.visit v where v.project_id = k.project_id and v.walk_id = k.id
                    and v.checkpoint_id = p.checkpoint_id)""")
                .param("at", Sql.at(at))
                .param("project", PROJECT)
                .param("walk", walk)
                .update();
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
