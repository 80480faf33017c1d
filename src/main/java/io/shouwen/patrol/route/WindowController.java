package io.shouwen.patrol.route;

import io.shouwen.patrol.route.view.WindowsPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The windows of the day. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class WindowController {

    private static final String PLACE = "patrol/windows";

    private final Windows windows;
    private final Receipts receipts;
    private final Clock clock;

    WindowController(Windows windows, Receipts receipts, Clock clock) {
        this.windows = windows;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/windows")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    WindowsPage page(ProjectRef project, Actor actor) {
        UUID fresh = Ids.next();
        return page(project, actor, fresh, fresh, Form.EMPTY);
    }

    @PostMapping("/p/{project}/patrol/windows")
    Object add(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Window wanted = read(project, id, id, fields);
        if (wanted == null) {
            return page(project, actor, id, id, fields.form());
        }
        String place = receipts.once(project.id(), id, wanted, () -> {
            windows.add(project.id(), wanted, clock.instant());
            return PLACE;
        });
        return Redirect.to(place, flash, "patrol.route.window.saved");
    }

    /**
     * If somebody else has changed the window meanwhile, it no longer exists; the typed values can then be added as a
     * new one.
     */
    @PostMapping("/p/{project}/patrol/windows/{id}")
    Object change(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID next,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Window before = open(project, id);
        Window wanted = read(project, next, id, fields);
        if (wanted == null) {
            return page(project, actor, Ids.next(), before == null ? next : id, fields.form());
        }
        if (before == null) {
            if (windows.known(project.id(), next)) {
                return Redirect.to(PLACE, flash, "patrol.route.window.saved");
            }
            fields.problem("", "patrol.route.window.gone");
            return page(project, actor, next, next, fields.form());
        }
        windows.replace(project.id(), before, wanted, clock.instant());
        return Redirect.to(PLACE, flash, "patrol.route.window.saved");
    }

    @PostMapping("/p/{project}/patrol/windows/{id}/retirement")
    Object retire(ProjectRef project, @PathVariable UUID id, RedirectAttributes flash) {
        Window window = open(project, id);
        if (window != null) {
            windows.retire(project.id(), window, tomorrow(project), clock.instant());
        }
        return Redirect.to(PLACE, flash, "patrol.route.window.retired");
    }

    /** Null if it no longer exists. */
    private @Nullable Window open(ProjectRef project, UUID id) {
        if (!windows.known(project.id(), id)) {
            throw new NotFound();
        }
        return windows.from(project.id(), today(project)).stream()
                .filter(window -> window.id().equals(id) && window.lasting())
                .findFirst()
                .orElse(null);
    }

    /** @param instead id of the window it replaces; its own id for a new one */
    private @Nullable Window read(ProjectRef project, UUID id, UUID instead, Fields fields) {
        String name = fields.required("name", Window.LONGEST_NAME);
        LocalTime starts = time(fields, "starts");
        LocalTime ends = time(fields, "ends");
        if (starts == null || ends == null) {
            return null;
        }
        if (!starts.isBefore(ends)) {
            fields.problem("ends", "patrol.route.window.order");
            return null;
        }
        List<Window> others = windows.from(project.id(), tomorrow(project)).stream()
                .filter(other -> !other.id().equals(instead))
                .toList();
        Window wanted = new Window(id, name, starts, ends, tomorrow(project), null);
        wanted.overlapping(others)
                .ifPresent(other -> fields.problem("starts", "patrol.route.window.overlaps", other.name()));
        return fields.wrong() ? null : wanted;
    }

    private static @Nullable LocalTime time(Fields fields, String field) {
        fields.required(field, 8);
        return fields.read(
                field,
                text -> {
                    try {
                        return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
                    } catch (DateTimeException noTime) {
                        return Optional.empty();
                    }
                },
                "form.malformed");
    }

    private WindowsPage page(ProjectRef project, Actor actor, UUID fresh, UUID editing, Form form) {
        LocalDate today = today(project);
        List<Window> all = windows.from(project.id(), today);
        int least = windows.least(project.id(), clock.instant());
        return new WindowsPage(
                all.stream().map(window -> line(window, today)).toList(),
                all.isEmpty() ? 0 : (int) Math.max(0, least - Window.lasting(all)),
                least,
                fresh,
                editing,
                form,
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN));
    }

    private static WindowsPage.Line line(Window window, LocalDate today) {
        LocalDate last = window.retiredOn() == null ? today : window.retiredOn().minusDays(1);
        String note = !window.lasting()
                ? "patrol.route.window.until"
                : window.since().isAfter(today) ? "patrol.route.window.from" : "";
        return new WindowsPage.Line(
                window.id(),
                window.name(),
                window.starts().toString(),
                window.ends().toString(),
                window.lasting(),
                note,
                window.lasting() ? window.since() : last);
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }

    private LocalDate tomorrow(ProjectRef project) {
        return today(project).plusDays(1);
    }
}
