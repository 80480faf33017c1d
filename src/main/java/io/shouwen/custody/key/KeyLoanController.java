package io.shouwen.custody.key;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.key.view.KeyLoanPage;
import io.shouwen.custody.key.view.KeyReturnPage;
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
import io.shouwen.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
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

/** Keys go out and come back. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.8")
class KeyLoanController {

    private final KeyPages pages;
    private final KeyQueries queries;
    private final KeyRings keys;
    private final LendKey lending;
    private final TakeKeyBack takingBack;
    private final StaffDirectory staff;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    KeyLoanController(
            KeyPages pages,
            KeyQueries queries,
            KeyRings keys,
            LendKey lending,
            TakeKeyBack takingBack,
            StaffDirectory staff,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.keys = keys;
        this.lending = lending;
        this.takingBack = takingBack;
        this.staff = staff;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/keys/{id}/loan")
    KeyLoanPage loan(ProjectRef project, Actor actor, @PathVariable("id") UUID key) {
        return pages.loan(project, actor, key, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/keys/{id}/loans")
    Object lend(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        int inside = queries.one(project.id(), key).inside();
        Fields fields = new Fields(typed);
        LoanForm form = LoanForm.of(fields, project.zone(), inside, member -> staff.working(project.id(), member), now);
        MandateBreach breach = keys.get(project.id(), key).breach(form.use());
        if (breach != null && (!CustodyRoles.leads(actor) || form.override().isEmpty())) {
            fields.problem("override", breach.messageKey());
        }
        Prepared drawn = NewKeyController.signature(fields, drawing);
        if (fields.wrong()) {
            return pages.loan(project, actor, key, id, fields.form());
        }
        once.run(
                project.id(),
                "key-loan",
                key,
                typed,
                () -> lending.lend(
                        new Move(project.id(), id, actor, now, now), key, form.signed(kept(project, drawn))));
        return Redirect.to("keys/" + key, flash, "custody.key.done.lent");
    }

    @GetMapping("/p/{project}/keys/{id}/return")
    KeyReturnPage back(ProjectRef project, @PathVariable("id") UUID key) {
        return pages.back(project, key, Ids.next(), Form.EMPTY);
    }

    /** Whoever brings the keys is named; a signature is not asked for. */
    @PostMapping("/p/{project}/keys/{id}/returns")
    Object takeBack(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        int abroad = queries.one(project.id(), key).abroad();
        Fields fields = new Fields(typed);
        UUID loan = fields.requiredId("loan");
        int pieces = fields.number("pieces", 1, Math.max(abroad, 1));
        UUID hook = fields.requiredId("hook");
        String name = fields.required("name", 40);
        drawing.tell(fields::problem);
        if (fields.wrong()) {
            return pages.back(project, key, id, fields.form());
        }
        Instant now = clock.instant();
        once.run(
                project.id(),
                "key-return",
                key,
                typed,
                () -> takingBack.takeBack(
                        new Move(project.id(), id, actor, now, now),
                        key,
                        loan,
                        pieces,
                        hook,
                        new Receiver(name, "", "", kept(project, drawing.one()))));
        return Redirect.to("keys/" + key, flash, "custody.key.done.back");
    }

    private @Nullable UUID kept(ProjectRef project, @Nullable Prepared drawn) {
        return drawn == null ? null : files.keep(project.id(), drawn).id();
    }
}
