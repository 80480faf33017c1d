package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.view.PromiseNumber;
import io.shouwen.desk.visitor.view.PromisePage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A promised answer: given, moved with consent, or broken. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("3.2.2")
class PromiseController {

    private static final int HOW = 500;
    private static final int AGREED_BY = 200;

    private final KeepPromise keep;
    private final Promises promises;
    private final PromiseQueries queries;
    private final PromiseForm promiseForm;
    private final VisitAtDesk desk;
    private final Receipts receipts;
    private final Lists lists;
    private final Audit audit;
    private final Clock clock;

    PromiseController(
            KeepPromise keep,
            Promises promises,
            PromiseQueries queries,
            PromiseForm promiseForm,
            VisitAtDesk desk,
            Receipts receipts,
            Lists lists,
            Audit audit,
            Clock clock) {
        this.keep = keep;
        this.promises = promises;
        this.queries = queries;
        this.promiseForm = promiseForm;
        this.desk = desk;
        this.receipts = receipts;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/promises/{promise}")
    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    PromisePage page(ProjectRef project, Actor actor, @PathVariable UUID promise) {
        lists.beside(project, actor, promise);
        return page(project, actor, promise, "", Form.EMPTY);
    }

    /** The number of who waits, to be called; recorded in the audit log. */
    @PostMapping("/p/{project}/promises/{promise}/number")
    PromiseNumber number(ProjectRef project, @PathVariable UUID promise) {
        String number = queries.phone(project.id(), promise);
        audit.record(project.id(), "opened-number", Promises.SUBJECT, promise, null, null);
        return new PromiseNumber(number);
    }

    @PostMapping("/p/{project}/promises/{promise}/answer")
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID promise,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        return end(project, actor, promise, true, typed, left);
    }

    /** There will be no answer. */
    @PostMapping("/p/{project}/promises/{promise}/breach")
    Object breach(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID promise,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        return end(project, actor, promise, false, typed, left);
    }

    @PostMapping("/p/{project}/promises/{promise}/move")
    Object move(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID promise,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        promises.byId(project.id(), promise);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        UUID id = fields.requiredId("id");
        String agreedBy = fields.required("agreedBy", 2, AGREED_BY);
        Instant to = promiseForm.due(project, fields, now);
        if (to == null || fields.wrong()) {
            return page(project, actor, promise, "move", fields.form());
        }
        String path = "promises/" + promise;
        receipts.once(project.id(), id, List.of(promise, to, agreedBy), () -> {
            keep.move(project.id(), promise, id, to, agreedBy, actor, now);
            return path;
        });
        return Redirect.to(path, left, "desk.visitor.moved");
    }

    private Object end(
            ProjectRef project,
            Actor actor,
            UUID promise,
            boolean answered,
            MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        promises.byId(project.id(), promise);
        Fields fields = new Fields(typed);
        String how = fields.required("how", 2, HOW);
        if (fields.wrong()) {
            return page(project, actor, promise, answered ? "answer" : "breach", fields.form());
        }
        keep.end(project.id(), promise, answered, how, actor, clock.instant());
        return Redirect.to("desk", left, answered ? "desk.visitor.answered" : "desk.visitor.broken");
    }

    private PromisePage page(ProjectRef project, Actor actor, UUID promise, String sent, Form form) {
        Instant now = clock.instant();
        return new PromisePage(
                queries.line(project.id(), promise),
                queries.moves(project.id(), promise),
                desk.choices(project, now),
                promises.byId(project.id(), promise).moveRefusal(now) == null,
                actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER),
                Ids.next(),
                sent,
                form);
    }
}
