package io.shouwen.patrol.field;

import io.shouwen.patrol.round.Verdict;
import io.shouwen.patrol.route.Checkpoint;
import io.shouwen.patrol.route.Rounds;
import io.shouwen.patrol.route.Routes;
import io.shouwen.patrol.route.Walkers;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.checklist.Checklist;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.standard.checklist.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Patrol's part of a phone's bundle: routes, rounds and findings. Plans rounds that are not planned yet. */
@Component
@Clause({"4.2.1", "4.2.2"})
class BundleQueries implements FieldPart {

    private final Routes routes;
    private final Rounds rounds;
    private final Walkers walkers;
    private final Checklists checklists;
    private final PhoneFindingQueries findings;
    private final JdbcClient jdbc;

    BundleQueries(
            Routes routes,
            Rounds rounds,
            Walkers walkers,
            Checklists checklists,
            PhoneFindingQueries findings,
            JdbcClient jdbc) {
        this.routes = routes;
        this.rounds = rounds;
        this.walkers = walkers;
        this.checklists = checklists;
        this.findings = findings;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now) {
        rounds.plan(project.id(), now);
        Map<UUID, UUID> walking = walkers.all(project.id(), now);
        List<Bundle.Route> all = routes(project, reader, walking, texts);
        Set<UUID> mine =
                all.stream().filter(Bundle.Route::mine).map(Bundle.Route::id).collect(Collectors.toSet());
        return Map.of(
                "routes",
                all,
                "rounds",
                rounds(project, mine, now),
                "findings",
                findings.open(project.id(), reader, walking));
    }

    private List<Bundle.Route> routes(ProjectRef project, Actor reader, Map<UUID, UUID> walking, Texts texts) {
        Map<UUID, List<Bundle.Item>> items = new HashMap<>();
        for (Checklist list : checklists.list(project.id(), Purpose.PATROL)) {
            items.put(
                    list.id(),
                    list.items().stream()
                            .map(item -> new Bundle.Item(item.id(), item.said(texts), item.questions()))
                            .toList());
        }
        return routes.list(project.id()).stream()
                .map(route -> new Bundle.Route(
                        route.id(),
                        route.version(),
                        route.name(),
                        route.districtName(),
                        reader.id().equals(route.butler()) || reader.id().equals(walking.get(route.districtId())),
                        route.checkpoints().stream()
                                .map(point -> point(point, items.getOrDefault(point.checklistId(), List.of())))
                                .toList()))
                .toList();
    }

    private static Bundle.Point point(Checkpoint point, List<Bundle.Item> items) {
        return new Bundle.Point(
                point.id(),
                point.position(),
                point.place(),
                point.kind(),
                point.code(),
                point.nfc(),
                point.latitude(),
                point.longitude(),
                items);
    }

    private List<Bundle.Round> rounds(ProjectRef project, Set<UUID> mine, Instant now) {
        Instant from = LocalDate.ofInstant(now, project.zone())
                .atStartOfDay(project.zone())
                .toInstant();
        List<io.shouwen.patrol.route.Round> planned =
                rounds.between(project.id(), from, from.plus(Duration.ofDays(Rounds.AHEAD + 1)));
        Map<UUID, List<Bundle.Walk>> walks = walks(
                project.id(),
                planned.stream().map(io.shouwen.patrol.route.Round::id).toList());
        return planned.stream()
                .sorted(Comparator.comparing(round -> !mine.contains(round.routeId())))
                .map(round -> new Bundle.Round(
                        round.id(),
                        round.routeId(),
                        round.window(),
                        round.day(),
                        round.opensAt(),
                        round.startsAt(),
                        round.endsAt(),
                        walks.getOrDefault(round.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Bundle.Walk>> walks(UUID projectId, Collection<UUID> rounds) {
        record Of(UUID round, Bundle.Walk walk) {}
        return jdbc
                .sql("""
                select w.round_id, w.id, a.name, w.closed_at, w.verdict from patrol.walk w
                join platform.person a on a.id = w.by_id
                where w.project_id = :project and w.round_id = any (:rounds) order by w.started_at, w.id""")
                .param("project", projectId)
                .param("rounds", rounds.toArray(UUID[]::new))
                .query((row, n) -> new Of(
                        row.getObject("round_id", UUID.class),
                        new Bundle.Walk(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Sql.instantOrNull(row, "closed_at"),
                                Verdict.of(row.getString("verdict")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::round, Collectors.mapping(Of::walk, Collectors.toList())));
    }
}
