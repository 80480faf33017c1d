package io.shouwen.custody.count;

import io.shouwen.custody.Thing;
import io.shouwen.custody.count.view.CountNow;
import io.shouwen.custody.count.view.CountPage;
import io.shouwen.custody.count.view.CountsPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The counts of a project. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("4.1.2.8")
class CountController {

    /** Whether the person may begin a count, scan in it and close it. */
    static boolean counts(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);
    }

    private final CountQueries queries;
    private final CountPages pages;
    private final DueCounts due;
    private final BeginCount beginning;
    private final Lists lists;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    CountController(
            CountQueries queries,
            CountPages pages,
            DueCounts due,
            BeginCount beginning,
            Lists lists,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.due = due;
        this.beginning = beginning;
        this.lists = lists;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/counts")
    CountsPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        return page(project, actor, address, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/counts")
    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
    Object begin(
            ProjectRef project, Actor actor, @RequestParam UUID id, @RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(typed);
        String what = fields.required("what", 40);
        Instant now = clock.instant();
        if (!fields.wrong()) {
            List<Thing.Kind> kinds = java.util.Arrays.stream(Thing.Kind.values())
                    .filter(kind -> kind.name().equals(what))
                    .toList();
            if (!kinds.isEmpty()) {
                beginning.of(project.id(), id, kinds.getFirst(), actor, now, now);
                return Redirect.to("counts/" + id);
            }
            UUID place = fields.optionalId("what");
            if (place != null) {
                beginning.of(project.id(), id, place, actor, now, now);
                return Redirect.to("counts/" + id);
            }
        }
        return page(project, actor, Map.of(), id, fields.form());
    }

    @GetMapping("/p/{project}/counts/export")
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        List<CountsPage.Line> lines =
                queries.exported(project.id(), CountQueries.show(address), CountQueries.place(address));
        audit.record(project.id(), "counts-exported", "project", project.id(), null, Map.of("counts", lines.size()));
        return CountWorkbook.list(lines, project, new Texts(messages, locale));
    }

    @GetMapping("/p/{project}/counts/{id}")
    CountPage count(ProjectRef project, Actor actor, @PathVariable UUID id) {
        lists.beside(project, actor, id);
        return pages.page(project.id(), id, actor, clock.instant(), Form.EMPTY);
    }

    /** The five lists, for open pages when somebody else scans. */
    @GetMapping("/p/{project}/counts/{id}/now")
    CountNow now(ProjectRef project, Actor actor, @PathVariable UUID id) {
        return pages.now(project.id(), id, actor, clock.instant(), "", "", "");
    }

    private CountsPage page(ProjectRef project, Actor actor, Map<String, String> address, UUID newId, Form form) {
        String show = CountQueries.show(address);
        ListPlace place = CountQueries.place(address);
        Instant now = clock.instant();
        return new CountsPage(
                show,
                place,
                queries.page(project.id(), show, place),
                due.lines(project.id(), now),
                counts(actor) ? queries.choices(project.id()) : List.of(),
                newId,
                form,
                counts(actor),
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                now);
    }
}
