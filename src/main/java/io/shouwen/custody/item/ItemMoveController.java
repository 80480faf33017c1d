package io.shouwen.custody.item;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Receiver;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Items are collected, kept for longer, or disposed of. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("2.3.5")
class ItemMoveController {

    private final ItemPages pages;
    private final ItemQueries queries;
    private final CollectItem collecting;
    private final ExtendItem extending;
    private final DisposeItem disposing;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    ItemMoveController(
            ItemPages pages,
            ItemQueries queries,
            CollectItem collecting,
            ExtendItem extending,
            DisposeItem disposing,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.collecting = collecting;
        this.extending = extending;
        this.disposing = disposing;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/items/{id}/collection")
    Object collect(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        queries.one(project.id(), id);
        Fields fields = new Fields(typed);
        String name = fields.required("name", 40);
        boolean delegate = fields.ticked("delegate");
        String relation = delegate ? fields.required("relation", 40) : fields.text("relation", 40);
        PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "form.malformed");
        if (delegate && phone == null) {
            fields.problem("phone", "form.required");
        }
        drawing.tell(fields::problem);
        Prepared drawn = drawing.one();
        if (drawing.empty()) {
            fields.problem("drawing", "file.nothing-drawn");
        }
        if (drawn == null || fields.wrong()) {
            return pages.item(project, actor, id, "collection", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "item-collection", id, typed, step -> {
            UUID signature = files.keep(project.id(), drawn).id();
            collecting.collect(
                    new Move(project.id(), step, actor, now, now),
                    id,
                    new Receiver(name, phone == null ? "" : phone.digits(), relation, signature));
        });
        return Redirect.to("items/" + id, flash, "custody.item.done.collected");
    }

    @PostMapping("/p/{project}/items/{id}/extensions")
    Object extend(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        queries.one(project.id(), id);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        Instant until = NewItemController.until(fields, project, now);
        String reason = fields.required("reason", 2, 200);
        if (fields.wrong()) {
            return pages.item(project, actor, id, "extension", fields.form());
        }
        once.run(
                project.id(),
                "item-extension",
                id,
                typed,
                extension -> extending.extend(project.id(), extension, id, until, reason, actor, now));
        return Redirect.to("items/" + id, flash, "custody.item.done.extended");
    }

    @PostMapping("/p/{project}/items/{id}/disposal")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    Object dispose(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        queries.one(project.id(), id);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 200);
        if (fields.wrong()) {
            return pages.item(project, actor, id, "disposal", fields.form());
        }
        Instant now = clock.instant();
        once.run(
                project.id(),
                "item-disposal",
                id,
                typed,
                step -> disposing.dispose(new Move(project.id(), step, actor, now, now), id, reason));
        return Redirect.to("items/" + id, flash, "custody.item.done.disposed");
    }
}
