package io.shouwen.desk.line;

import io.shouwen.desk.Desk;
import io.shouwen.desk.line.TelephoneLines.Keys;
import io.shouwen.desk.line.view.LineSettings.ShownKeys;
import io.shouwen.desk.view.DeskSettingsPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The telephone lines. A line's keys are shown once. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class LineController {

    private final TelephoneLines lines;
    private final LinesInSettings section;
    private final Desk desk;
    private final Audit audit;
    private final Clock clock;

    LineController(TelephoneLines lines, LinesInSettings section, Desk desk, Audit audit, Clock clock) {
        this.lines = lines;
        this.section = section;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/desk-settings/lines")
    Object open(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Form form = Form.of(typed, Map.of());
        Map<String, Problem> wrong = new HashMap<>();
        for (String field : new String[] {"name", "number"}) {
            String text = form.value(field).strip();
            if (text.isEmpty()) {
                wrong.put(field, Problem.of("form.required"));
            } else if (TypedText.longer(text, 40)) {
                wrong.put(field, Problem.of("form.too-long"));
            }
        }
        UUID id = id(form.value("id"));
        if (!wrong.isEmpty()) {
            return page(project, actor, null, Form.of(typed, wrong), id);
        }
        Keys keys = Keys.fresh(form.has("signed", "on"));
        String name = form.value("name").strip();
        if (!lines.open(project.id(), id, name, form.value("number").strip(), keys, clock.instant())) {
            return Redirect.to("desk-settings", left, "desk.line.opened-already");
        }
        audit.record(project.id(), "opened", "line", id, null, Map.of("name", name));
        return page(project, actor, new ShownKeys(name, keys.token(), keys.secret()), Form.EMPTY, Ids.next());
    }

    @PostMapping("/p/{project}/desk-settings/lines/{line}/keys")
    DeskSettingsPage rotate(
            ProjectRef project, Actor actor, @PathVariable UUID line, @RequestParam(defaultValue = "") String signed) {
        Keys keys = Keys.fresh(signed.equals("on"));
        String name = lines.name(project.id(), line);
        lines.rotate(project.id(), line, keys);
        audit.record(project.id(), "rotated-keys", "line", line, null, null);
        return page(project, actor, new ShownKeys(name, keys.token(), keys.secret()), Form.EMPTY, Ids.next());
    }

    @PostMapping("/p/{project}/desk-settings/lines/{line}/closure")
    ModelAndView close(ProjectRef project, @PathVariable UUID line, RedirectAttributes left) {
        lines.close(project.id(), line, clock.instant());
        audit.record(project.id(), "closed", "line", line, null, null);
        return Redirect.to("desk-settings", left, "desk.line.closed");
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private DeskSettingsPage page(ProjectRef project, Actor actor, @Nullable ShownKeys keys, Form form, UUID newLine) {
        return desk.settings(project, actor, section, section.with(project, keys, form, newLine));
    }
}
