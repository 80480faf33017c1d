package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
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

/** Hanging a key elsewhere, leave for a night, and keys that are lost. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.8")
class KeyMoveController {

    private final KeyPages pages;
    private final KeyQueries queries;
    private final Custody custody;
    private final ApproveOvernight approving;
    private final WriteOffKey writingOff;
    private final SubmittedOnce once;
    private final Clock clock;

    KeyMoveController(
            KeyPages pages,
            KeyQueries queries,
            Custody custody,
            ApproveOvernight approving,
            WriteOffKey writingOff,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.custody = custody;
        this.approving = approving;
        this.writingOff = writingOff;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/keys/{id}/hook")
    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
    Object hang(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        queries.one(project.id(), key);
        Fields fields = new Fields(typed);
        UUID hook = fields.requiredId("hook");
        if (fields.wrong()) {
            return pages.key(project, actor, key, "hook", fields.form());
        }
        once.run(project.id(), "key-hook", key, typed, step -> {
            custody.lock(project.id(), Thing.Kind.KEY, key);
            custody.move(move(project, actor, step), key, hook);
        });
        return Redirect.to("keys/" + key, flash, "custody.key.done.hung");
    }

    @PostMapping("/p/{project}/keys/{id}/approvals")
    Object approve(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        queries.one(project.id(), key);
        Fields fields = new Fields(typed);
        UUID loan = fields.requiredId("loan");
        String reason = fields.required("reason", 2, 200);
        if (fields.wrong()) {
            return pages.key(project, actor, key, "approve", fields.form());
        }
        once.run(
                project.id(),
                "key-night",
                key,
                typed,
                id -> approving.approve(project.id(), id, key, loan, reason, actor, clock.instant()));
        return Redirect.to("keys/" + key, flash, "custody.key.done.approved");
    }

    @PostMapping("/p/{project}/keys/{id}/losses")
    Object writeOff(
            ProjectRef project,
            Actor actor,
            @PathVariable("id") UUID key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        queries.one(project.id(), key);
        Fields fields = new Fields(typed);
        UUID loan = fields.optionalId("loan");
        String reason = fields.required("reason", 2, 200);
        if (fields.wrong()) {
            return pages.key(project, actor, key, "loss", fields.form());
        }
        once.run(
                project.id(),
                "key-loss",
                key,
                typed,
                step -> writingOff.writeOff(move(project, actor, step), key, loan, reason));
        return Redirect.to("keys/" + key, flash, "custody.key.done.lost");
    }

    private Move move(ProjectRef project, Actor actor, UUID step) {
        Instant now = clock.instant();
        return new Move(project.id(), step, actor, now, now);
    }
}
