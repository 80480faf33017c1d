package io.shouwen.desk.relay;

import io.shouwen.desk.call.Calls;
import io.shouwen.desk.relay.view.ReceiverNote;
import io.shouwen.desk.relay.view.RelayFormPage;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.StaffMember;
import io.shouwen.standard.phrase.Phrases;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a message for a colleague. The address may bring what is known: {@code call}, {@code ticket}, {@code visit},
 * {@code for} (ids), {@code caller}, {@code number}, {@code house} (id), {@code subject}.
 */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Clause("3.1.6")
class RelayFormController {

    /** Whether the person may take a message; the same roles as above. */
    static boolean takes(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);
    }

    private final TakeRelay take;
    private final RelayReceivers receivers;
    private final Calls calls;
    private final Houses houses;
    private final Phrases phrases;
    private final Receipts receipts;
    private final Clock clock;

    RelayFormController(
            TakeRelay take,
            RelayReceivers receivers,
            Calls calls,
            Houses houses,
            Phrases phrases,
            Receipts receipts,
            Clock clock) {
        this.take = take;
        this.receivers = receivers;
        this.calls = calls;
        this.houses = houses;
        this.phrases = phrases;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/desk/relays/new")
    @Transactional(readOnly = true)
    RelayFormPage form(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        return page(project, actor, Ids.next(), Form.of(known(project, address)));
    }

    private Map<String, String> known(ProjectRef project, Map<String, String> address) {
        Map<String, String> known = new HashMap<>();
        known.put("for", id(address.get("for")));
        known.put("call", id(address.get("call")));
        known.put("visit", id(address.get("visit")));
        known.put("ticket", id(address.get("ticket")));
        known.put("fromName", cut(address.get("caller"), RelayDraft.LONGEST_NAME));
        known.put("phone", cut(address.get("number"), RelayDraft.LONGEST_NAME));
        known.put("text", cut(address.get("subject"), RelayDraft.LONGEST_TEXT));
        UUID house = Address.id(address.get("house"));
        UUID call = Address.id(address.get("call"));
        if (call != null) {
            Calls.Contact contact = calls.contact(project.id(), call).orElseThrow(NotFound::new);
            known.put("fromName", contact.name());
            known.put("phone", contact.number());
            known.put("text", contact.purpose());
            house = contact.houseId();
        }
        if (house != null) {
            houses.byId(project.id(), house).ifPresent(found -> {
                known.put("houseId", found.id().toString());
                known.put("houseLabel", found.label());
            });
        }
        return known;
    }

    private static String id(@Nullable String text) {
        UUID id = Address.id(text);
        return id == null ? "" : id.toString();
    }

    private static String cut(@Nullable String text, int longest) {
        return text == null ? "" : TypedText.first(text.strip(), longest);
    }

    @GetMapping("/p/{project}/desk/relays/receiver")
    @Transactional(readOnly = true)
    ReceiverNote receiver(ProjectRef project, @RequestParam(name = "for", defaultValue = "") String colleague) {
        UUID id = Address.id(colleague);
        return id == null
                ? ReceiverNote.NOBODY
                : receivers.note(
                        project.id(), receivers.working(project.id(), id).orElseThrow(NotFound::new), clock.instant());
    }

    @PostMapping("/p/{project}/desk/relays")
    Object take(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        RelayDraft draft = RelayDraft.read(fields);
        StaffMember colleague = draft == null
                ? null
                : receivers.working(project.id(), draft.forId()).orElse(null);
        if (draft != null && colleague == null) {
            fields.problem("for", "desk.relay.error.for");
        }
        if (draft == null || colleague == null) {
            return page(project, actor, id, fields.form());
        }
        UUID other = draft.standIn();
        StaffMember standIn = other == null || other.equals(colleague.id())
                ? null
                : receivers.working(project.id(), other).orElse(null);
        Instant now = clock.instant();
        receipts.once(project.id(), id, draft, () -> {
            take.take(project.id(), id, draft, colleague, standIn, actor, now);
            return RelayAlarms.path(id);
        });
        return Redirect.to(back(project, draft, id), flash, "desk.relay.taken");
    }

    /** Back to the call, whose record may still have to be written. */
    private String back(ProjectRef project, RelayDraft draft, UUID id) {
        UUID call = draft.origin().call();
        return call != null && calls.contact(project.id(), call).isPresent()
                ? "desk/calls/" + call
                : RelayAlarms.path(id);
    }

    private RelayFormPage page(ProjectRef project, Actor actor, UUID id, Form form) {
        Instant now = clock.instant();
        UUID chosen = Address.id(form.value("for"));
        ReceiverNote note = chosen == null
                ? null
                : receivers
                        .working(project.id(), chosen)
                        .map(one -> receivers.note(project.id(), one, now))
                        .orElse(null);
        return new RelayFormPage(
                id, receivers.all(project.id(), actor.id(), now), note, phrases.book(project, actor, now), form);
    }
}
