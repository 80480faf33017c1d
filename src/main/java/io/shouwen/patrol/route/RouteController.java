package io.shouwen.patrol.route;

import io.shouwen.patrol.route.view.PointRow;
import io.shouwen.patrol.route.view.RoutePage;
import io.shouwen.patrol.route.view.RoutesPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.checklist.Checklists;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of routes. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class RouteController {

    private static final String PLACE = "patrol/routes";

    private final RouteQueries queries;
    private final Routes routes;
    private final SaveRoute saving;
    private final Windows windows;
    private final Checklists checklists;
    private final Receipts receipts;
    private final MessageSource messages;
    private final Clock clock;

    RouteController(
            RouteQueries queries,
            Routes routes,
            SaveRoute saving,
            Windows windows,
            Checklists checklists,
            Receipts receipts,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.routes = routes;
        this.saving = saving;
        this.windows = windows;
        this.checklists = checklists;
        this.receipts = receipts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/routes")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    RoutesPage list(ProjectRef project, Actor actor) {
        return queries.page(project, edits(actor), clock.instant());
    }

    @GetMapping("/p/{project}/patrol/routes/new")
    RoutePage fresh(ProjectRef project, @RequestParam(required = false) @Nullable UUID district, Locale locale) {
        begin(project, locale);
        UUID chosen = Optional.ofNullable(district)
                .or(() -> queries.districts(project.id()).stream()
                        .map(RouteQueries.District::id)
                        .findFirst())
                .orElse(Ids.GROUP);
        return editor(
                project,
                Ids.next(),
                null,
                chosen,
                List.of(),
                Form.of(Map.of("district", chosen.toString())),
                null,
                true,
                locale);
    }

    @PostMapping("/p/{project}/patrol/routes")
    Object open(
            ProjectRef project,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        RouteForm form = form(project, fields);
        RouteDraft draft = read(project, form, fields);
        if (draft == null) {
            return editor(project, id, null, fields.id("district"), form.rows(), fields.form(), null, true, locale);
        }
        String place = receipts.once(project.id(), id, draft, () -> {
            saving.open(project.id(), id, draft, clock.instant());
            return PLACE + "/" + id;
        });
        return Redirect.to(place, flash, "patrol.route.saved");
    }

    /** Readers who may not change it see the same page. */
    @GetMapping("/p/{project}/patrol/routes/{id}")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    RoutePage edit(ProjectRef project, Actor actor, @PathVariable UUID id, Locale locale) {
        Route route = routes.inForce(project.id(), id).orElseThrow(NotFound::new);
        return editor(
                project,
                id,
                route,
                route.districtId(),
                RouteQueries.rows(route.checkpoints()),
                Form.of(typed(route.districtId(), route.name(), route.version())),
                null,
                edits(actor),
                locale);
    }

    @PostMapping("/p/{project}/patrol/routes/{id}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        Route saved = routes.inForce(project.id(), id).orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        RouteForm form = form(project, fields);
        RouteDraft draft = read(project, form, fields);
        List<String> theirs = null;
        if (draft != null && !saving.change(project.id(), saved, draft, fields.version(), clock.instant())) {
            Route now = routes.inForce(project.id(), id).orElseThrow(NotFound::new);
            Conflict.show(fields, draft.beside(now), draft.saved(now), now.version());
            theirs = now.checkpoints().stream().map(Checkpoint::place).toList();
        }
        return fields.wrong()
                ? editor(project, id, saved, fields.id("district"), form.rows(), fields.form(), theirs, true, locale)
                : Redirect.to(PLACE + "/" + id, flash, "patrol.route.saved");
    }

    private void begin(ProjectRef project, Locale locale) {
        Instant now = clock.instant();
        checklists.begin(project.id(), now);
        Texts texts = new Texts(messages, locale);
        windows.begin(
                project.id(),
                LocalDate.ofInstant(now, project.zone()),
                texts.t("patrol.route.window.morning"),
                texts.t("patrol.route.window.afternoon"));
    }

    private RouteForm form(ProjectRef project, Fields fields) {
        return new RouteForm(
                fields,
                queries.districts(project.id()).stream()
                        .map(RouteQueries.District::id)
                        .collect(Collectors.toSet()),
                queries.choices(project.id(), new Texts(messages, Locale.ROOT)).checklists().stream()
                        .map(list -> list.id())
                        .collect(Collectors.toSet()));
    }

    private @Nullable RouteDraft read(ProjectRef project, RouteForm form, Fields fields) {
        RouteDraft draft = form.read();
        if (draft == null) {
            return null;
        }
        Map<String, String> taken = saving.taken(project.id(), draft.points());
        for (int i = 0; i < draft.points().size(); i++) {
            String elsewhere = taken.get(draft.points().get(i).tag());
            if (elsewhere != null) {
                fields.problem("nfc-" + i, "patrol.route.nfc.taken", elsewhere);
            }
        }
        return fields.wrong() ? null : draft;
    }

    private RoutePage editor(
            ProjectRef project,
            UUID id,
            @Nullable Route saved,
            UUID district,
            List<PointRow> rows,
            Form form,
            @Nullable List<String> theirs,
            boolean editable,
            Locale locale) {
        return new RoutePage(
                id,
                saved != null,
                saved == null ? "" : saved.name(),
                saved == null ? 0 : saved.version(),
                queries.districts(project.id()).stream()
                        .map(one -> new RoutePage.District(one.id(), one.name()))
                        .toList(),
                rows,
                queries.choices(project.id(), new Texts(messages, locale)),
                queries.units(project.id(), district),
                form,
                theirs,
                editable);
    }

    private static Map<String, String> typed(UUID district, String name, int version) {
        return Map.of("district", district.toString(), "name", name, "version", String.valueOf(version));
    }

    private static boolean edits(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }
}
