package io.shouwen.custody.key;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.key.view.MandatePage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
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
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an owner allows with a key: granted anew, withdrawn, and ended with the key going back to its owner. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.8")
class KeyMandateController {

    private final KeyPages pages;
    private final KeyQueries queries;
    private final GrantMandate granting;
    private final GiveKeyBack givingBack;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    KeyMandateController(
            KeyPages pages,
            KeyQueries queries,
            GrantMandate granting,
            GiveKeyBack givingBack,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.granting = granting;
        this.givingBack = givingBack;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/keys/{id}/mandate")
    MandatePage form(ProjectRef project, @PathVariable("id") UUID key) {
        return pages.mandate(project, key, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/keys/{id}/mandates")
    Object grant(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            @FileField(value = "paper", takes = Takes.PICTURES) Upload paper,
            RedirectAttributes flash) {
        queries.one(project.id(), key);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        MandateDraft draft = MandateDraft.of(fields, project.zone(), LocalDate.ofInstant(now, project.zone()));
        Prepared drawn = NewKeyController.signed(fields, drawing, paper);
        if (drawn == null || fields.wrong()) {
            return pages.mandate(project, key, id, fields.form());
        }
        once.run(
                project.id(),
                "mandate",
                key,
                typed,
                () -> granting.grant(
                        project.id(),
                        key,
                        draft.signed(id, files.keep(project.id(), drawn).id()),
                        actor,
                        now));
        return Redirect.to("keys/" + key, flash, "custody.key.done.mandate");
    }

    @PostMapping("/p/{project}/keys/{id}/mandates/end")
    Object withdraw(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        queries.one(project.id(), key);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 200);
        if (fields.wrong()) {
            return pages.key(project, actor, key, "withdraw", fields.form());
        }
        once.run(
                project.id(),
                "mandate-end",
                key,
                typed,
                () -> granting.withdraw(project.id(), key, reason, actor, clock.instant()));
        return Redirect.to("keys/" + key, flash, "custody.key.done.withdrawn");
    }

    @PostMapping("/p/{project}/keys/{id}/owner")
    Object giveBack(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        queries.one(project.id(), key);
        Fields fields = new Fields(typed);
        String name = fields.required("name", 40);
        PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "form.malformed");
        String relation = fields.text("relation", 40);
        String reason = fields.required("reason", 2, 200);
        Prepared drawn = NewKeyController.signature(fields, drawing);
        if (drawn == null || fields.wrong()) {
            return pages.key(project, actor, key, "owner", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "key-owner", key, typed, step -> {
            UUID signature = files.keep(project.id(), drawn).id();
            Receiver owner = new Receiver(name, phone == null ? "" : phone.digits(), relation, signature);
            givingBack.giveBack(new Move(project.id(), step, actor, now, now), key, owner, reason);
        });
        return Redirect.to("keys/" + key, flash, "custody.key.done.owner");
    }
}
