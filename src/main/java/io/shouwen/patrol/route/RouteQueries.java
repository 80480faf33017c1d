package io.shouwen.patrol.route;

import io.shouwen.patrol.route.view.PointChoices;
import io.shouwen.patrol.route.view.PointRow;
import io.shouwen.patrol.route.view.RoutePage;
import io.shouwen.patrol.route.view.RoutesPage;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import io.shouwen.standard.checklist.Checklist;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.standard.checklist.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of routes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RouteQueries {

    record District(UUID id, String name, @Nullable UUID butler) {}

    private final JdbcClient jdbc;
    private final Routes routes;
    private final Windows windows;
    private final Walkers walkers;
    private final StaffDirectory staff;
    private final Checklists checklists;
    private final UnitsOfDistricts units;

    RouteQueries(
            JdbcClient jdbc,
            Routes routes,
            Windows windows,
            Walkers walkers,
            StaffDirectory staff,
            Checklists checklists,
            UnitsOfDistricts units) {
        this.jdbc = jdbc;
        this.routes = routes;
        this.windows = windows;
        this.walkers = walkers;
        this.staff = staff;
        this.checklists = checklists;
        this.units = units;
    }

    List<District> districts(UUID projectId) {
        return jdbc.sql("select id, name, butler_id from district.district_butler where project_id = ? order by name")
                .param(projectId)
                .query((row, n) ->
                        new District(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }

    RoutesPage page(ProjectRef project, boolean editable, Instant now) {
        Map<UUID, List<Route>> byDistrict =
                routes.list(project.id()).stream().collect(Collectors.groupingBy(Route::districtId));
        Map<UUID, UUID> walking = walkers.all(project.id(), now);
        List<District> districts = districts(project.id());
        Set<UUID> people = Stream.concat(
                        districts.stream().map(District::butler).filter(Objects::nonNull), walking.values().stream())
                .collect(Collectors.toSet());
        Map<UUID, StaffMember> names = staff.byIds(project.id(), people);
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        return new RoutesPage(
                districts.stream()
                        .map(one -> new RoutesPage.District(
                                one.id(),
                                one.name(),
                                name(names, one.butler()),
                                name(names, walking.get(one.id())),
                                !Objects.equals(walking.get(one.id()), one.butler()),
                                byDistrict.getOrDefault(one.id(), List.of()).stream()
                                        .map(RouteQueries::line)
                                        .toList()))
                        .toList(),
                windows.from(project.id(), today).stream()
                        .filter(window -> window.inForce(today))
                        .map(window -> new RoutesPage.Window(
                                window.name(),
                                window.starts().toString(),
                                window.ends().toString()))
                        .toList(),
                editable);
    }

    private static @Nullable String name(Map<UUID, StaffMember> names, @Nullable UUID id) {
        return Optional.ofNullable(id).map(names::get).map(StaffMember::name).orElse(null);
    }

    private static RoutesPage.Route line(Route route) {
        return new RoutesPage.Route(
                route.id(),
                route.name(),
                route.version(),
                route.checkpoints().size(),
                count(route.checkpoints().stream().filter(point -> point.nfc() != null)),
                count(route.checkpoints().stream().filter(point -> point.latitude() != null)));
    }

    private static int count(Stream<Checkpoint> points) {
        return Math.toIntExact(points.count());
    }

    PointChoices choices(UUID projectId, Texts texts) {
        List<Checklist> lists = checklists.list(projectId, Purpose.PATROL);
        Map<String, String> presets = lists.stream()
                .filter(list -> list.preset() != null)
                .collect(Collectors.toMap(
                        list -> Objects.requireNonNullElse(list.preset(), ""),
                        list -> list.id().toString()));
        return new PointChoices(
                Arrays.stream(PointKind.values())
                        .map(kind -> new PointChoices.Kind(
                                kind.name(), kind.messageKey(), presets.getOrDefault(kind.preset(), "")))
                        .toList(),
                lists.stream()
                        .map(list -> new PointChoices.Checklist(list.id(), list.said(texts)))
                        .toList());
    }

    List<RoutePage.Unit> units(UUID projectId, UUID districtId) {
        return units.of(projectId, districtId).stream()
                .map(unit -> new RoutePage.Unit(unit.value(), unit.building(), unit.unit(), unit.floors()))
                .toList();
    }

    static List<PointRow> rows(Collection<Checkpoint> points) {
        return points.stream()
                .map(point -> {
                    RouteDraft.Point draft = RouteDraft.Point.of(point);
                    return new PointRow(
                            point.id().toString(),
                            point.place(),
                            point.kind().name(),
                            point.checklistId().toString(),
                            draft.tag(),
                            draft.at(),
                            Tags.shown(point.code()));
                })
                .toList();
    }
}
