package io.shouwen.patrol.route;

import io.shouwen.patrol.route.view.LabelsPage;
import io.shouwen.patrol.route.view.PointChoices;
import io.shouwen.patrol.route.view.PointRow;
import io.shouwen.patrol.route.view.PointRows;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Qr;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lines for the route editor, labels of its checkpoints, and its retirement. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class RoutePartsController {

    private static final int A_SHEET = 8;

    private final RouteQueries queries;
    private final Routes routes;
    private final UnitsOfDistricts units;
    private final SaveRoute saving;
    private final OwnAddress address;
    private final MessageSource messages;
    private final Clock clock;

    RoutePartsController(
            RouteQueries queries,
            Routes routes,
            UnitsOfDistricts units,
            SaveRoute saving,
            OwnAddress address,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.routes = routes;
        this.units = units;
        this.saving = saving;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /** New lines for the ticked units, or one empty line. @param each a corridor every so many floors; 0 for none */
    @GetMapping("/p/{project}/patrol/routes/points")
    PointRows points(
            ProjectRef project,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(defaultValue = "0") int each,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        Texts texts = new Texts(messages, locale);
        PointChoices choices = queries.choices(project.id(), texts);
        Map<String, String> lists = choices.kinds().stream()
                .collect(Collectors.toMap(PointChoices.Kind::name, PointChoices.Kind::checklist));
        if (blank || !district.matches("[0-9a-fA-F-]{36}")) {
            return new PointRows(List.of(row(PointKind.CORRIDOR, "", lists)), choices);
        }
        return new PointRows(
                units.of(project.id(), UUID.fromString(district)).stream()
                        .filter(one -> unit.contains(one.value()))
                        .flatMap(one -> new SuggestedPoints(one.building(), one.unit(), one.floors(), Math.max(0, each))
                                .all().stream())
                        .limit(RouteDraft.MOST)
                        .map(point -> row(point.kind(), point.said(texts), lists))
                        .toList(),
                choices);
    }

    private static PointRow row(PointKind kind, String place, Map<String, String> lists) {
        return new PointRow(Ids.next().toString(), place, kind.name(), lists.getOrDefault(kind.name(), ""), "", "", "");
    }

    @GetMapping("/p/{project}/patrol/routes/{id}/labels")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
    LabelsPage labels(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> point,
            Locale locale) {
        Route route = routes.inForce(project.id(), id).orElseThrow(NotFound::new);
        Texts texts = new Texts(messages, locale);
        List<LabelsPage.Label> labels = route.checkpoints().stream()
                .filter(one -> point.isEmpty() || point.contains(one.id()))
                .map(one -> label(one, texts))
                .toList();
        List<List<LabelsPage.Label>> sheets = new ArrayList<>();
        for (int from = 0; from < labels.size(); from += A_SHEET) {
            sheets.add(labels.subList(from, Math.min(labels.size(), from + A_SHEET)));
        }
        return new LabelsPage(project.name(), route.name(), sheets, labels.size());
    }

    private LabelsPage.Label label(Checkpoint point, Texts texts) {
        String path = "/field/?c=" + point.code();
        String found = address.link(path);
        Qr qr = Qr.of(found);
        return new LabelsPage.Label(
                point.position(),
                point.place(),
                texts.t(point.kind().messageKey()),
                Tags.shown(point.code()),
                found,
                qr.size(),
                qr.path());
    }

    @PostMapping("/p/{project}/patrol/routes/{id}/retirement")
    ModelAndView retire(ProjectRef project, @PathVariable UUID id, RedirectAttributes flash) {
        saving.retire(project.id(), routes.byId(project.id(), id).orElseThrow(NotFound::new), clock.instant());
        return Redirect.to("patrol/routes", flash, "patrol.route.retired");
    }
}
