package io.shouwen.console;

import io.shouwen.console.view.SavedViewsMenu;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.WayBack;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The menu of saved views at a list, loaded when it is opened. */
@Controller
@Transactional
@Everyone
class SavedViewController {

    private final SavedViews views;
    private final Audit audit;
    private final Clock clock;

    SavedViewController(SavedViews views, Audit audit, Clock clock) {
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/saved-views")
    SavedViewsMenu menu(ProjectRef project, Actor actor, @RequestParam @Nullable String view) {
        return menu(project, actor, checked(view), Form.EMPTY);
    }

    @PostMapping("/p/{project}/saved-views")
    SavedViewsMenu save(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam String view,
            @RequestParam MultiValueMap<String, String> typed) {
        String address = checked(view);
        Fields fields = new Fields(typed);
        String name = fields.required("name", SavedView.LONGEST_NAME);
        SavedView saved =
                new SavedView(id, actor.id(), name, address, fields.ticked("shared") && SavedView.mayShare(actor));
        if (!fields.wrong() && views.find(project.id(), actor, id).isEmpty()) {
            if (views.count(project.id(), actor) >= SavedView.MOST) {
                fields.problem("name", "saved-views.full", SavedView.MOST);
            } else if (views.save(project.id(), saved, clock.instant())) {
                audit.record(project.id(), "saved", "saved-view", id, null, saved);
            } else {
                fields.problem("name", "saved-views.same-name");
            }
        }
        return menu(project, actor, address, fields.wrong() ? fields.form() : Form.EMPTY);
    }

    @PostMapping("/p/{project}/saved-views/{id}/removal")
    SavedViewsMenu remove(ProjectRef project, Actor actor, @PathVariable UUID id, @RequestParam String view) {
        String address = checked(view);
        SavedView removed = views.find(project.id(), actor, id)
                .filter(found -> found.mayRemove(actor))
                .orElseThrow(NotFound::new);
        views.remove(project.id(), id);
        audit.record(project.id(), "removed", "saved-view", id, removed, null);
        return menu(project, actor, address, Form.EMPTY);
    }

    private SavedViewsMenu menu(ProjectRef project, Actor actor, String address, Form form) {
        return new SavedViewsMenu(
                address, views.of(project.id(), actor, address.split("\\?", 2)[0]), actor, Ids.next(), form);
    }

    private static String checked(@Nullable String view) {
        String address = WayBack.checked(view);
        if (address == null) {
            throw new NotFound();
        }
        return address;
    }
}
