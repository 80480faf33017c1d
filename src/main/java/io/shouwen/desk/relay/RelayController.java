package io.shouwen.desk.relay;

import io.shouwen.desk.relay.view.RelayNumber;
import io.shouwen.desk.relay.view.RelayPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

/** A relayed message: reading it, showing its number, acknowledging it. */
@Controller
@Transactional
@Allowed
@Clause("3.1.6")
class RelayController {

    private static final int LONGEST = 500;

    private final Relays relays;
    private final AnswerRelay answer;
    private final RelayReceivers receivers;
    private final SubmittedOnce once;
    private final Lists lists;
    private final Audit audit;
    private final Clock clock;

    RelayController(
            Relays relays,
            AnswerRelay answer,
            RelayReceivers receivers,
            SubmittedOnce once,
            Lists lists,
            Audit audit,
            Clock clock) {
        this.relays = relays;
        this.answer = answer;
        this.receivers = receivers;
        this.once = once;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/relays/{relay}")
    @Transactional(readOnly = true)
    RelayPage open(ProjectRef project, Actor actor, @PathVariable("relay") UUID id) {
        Relay relay = seen(project, actor, id);
        lists.beside(project, actor, id);
        return page(project, actor, relay, Form.EMPTY);
    }

    /** Showing the number is recorded in the audit log. */
    @PostMapping("/p/{project}/relays/{relay}/number")
    RelayNumber number(ProjectRef project, Actor actor, @PathVariable("relay") UUID id) {
        String phone = seen(project, actor, id).phone();
        if (phone == null) {
            throw new NotFound();
        }
        audit.record(project.id(), "opened-number", RelayAlarms.SUBJECT, id, null, null);
        return new RelayNumber(phone);
    }

    @PostMapping("/p/{project}/relays/{relay}/answer")
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable("relay") UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Relay relay = answer.begin(project.id(), id, actor);
        Fields fields = new Fields(typed);
        RelayResult result = fields.required("result", RelayResult.class);
        String text = result == RelayResult.NOT_NEEDED
                ? fields.required("answer", 2, LONGEST)
                : fields.text("answer", LONGEST);
        StaffMember onTo = result == RelayResult.HANDED_ON ? onTo(project, relay, fields) : null;
        if (fields.wrong()) {
            return page(project, actor, relay, fields.form());
        }
        Instant now = clock.instant();
        once.run(
                project.id(),
                "relay-answer",
                id,
                typed,
                key -> answer.answer(project.id(), relay, key, result, text, onTo, actor, now));
        return Redirect.to(RelayAlarms.path(id), flash, "desk.relay.answered");
    }

    private @Nullable StaffMember onTo(ProjectRef project, Relay relay, Fields fields) {
        UUID to = fields.requiredId("onTo");
        StaffMember found = receivers.working(project.id(), to).orElse(null);
        if (found == null || to.equals(relay.forId())) {
            fields.problem("onTo", "desk.relay.error.for");
        }
        return found;
    }

    private Relay seen(ProjectRef project, Actor actor, UUID id) {
        Relay relay = relays.find(project.id(), id);
        if (!relay.seenBy(actor)) {
            throw new NotFound();
        }
        return relay;
    }

    private RelayPage page(ProjectRef project, Actor actor, Relay relay, Form form) {
        boolean answers = relay.refusal(actor, RelayResult.CALLED_BACK) == null;
        RelayAnswer done = relay.answer();
        return new RelayPage(
                RelayQueries.of(relay),
                answers ? receivers.all(project.id(), relay.forId(), clock.instant()) : List.of(),
                answers,
                relay.refusal(actor, RelayResult.NOT_NEEDED) == null,
                relay.houseId(),
                relay.origin().call(),
                relay.origin().ticket(),
                relay.after(),
                done == null ? null : done.onTo(),
                form);
    }
}
