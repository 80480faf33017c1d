package io.shouwen.desk.help;

import io.shouwen.desk.call.Calls;
import io.shouwen.desk.help.view.HelpFormPage;
import io.shouwen.desk.help.view.HelpKindChoice;
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
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records a request for help. The address may bring {@code call}, {@code visit}, {@code house} (ids), {@code caller}, {@code number}. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER})
@Clause("2.3.5")
class HelpFormController {

    /** Whether the person may record a request; the same roles as above. */
    static boolean takes(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER);
    }

    private final AskHelp ask;
    private final HelpKinds kinds;
    private final Calls calls;
    private final Houses houses;
    private final Receipts receipts;
    private final MessageSource messages;
    private final Clock clock;

    HelpFormController(
            AskHelp ask,
            HelpKinds kinds,
            Calls calls,
            Houses houses,
            Receipts receipts,
            MessageSource messages,
            Clock clock) {
        this.ask = ask;
        this.kinds = kinds;
        this.calls = calls;
        this.houses = houses;
        this.receipts = receipts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/desk/help/new")
    HelpFormPage form(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        kinds.begin(project.id());
        return page(project, Ids.next(), Form.of(known(project, address)), locale);
    }

    private Map<String, String> known(ProjectRef project, Map<String, String> address) {
        Map<String, String> known = new HashMap<>();
        known.put("askedBy", TypedText.first(address.getOrDefault("caller", "").strip(), 40));
        known.put("phone", TypedText.first(address.getOrDefault("number", "").strip(), 40));
        UUID house = Address.id(address.get("house"));
        UUID visit = Address.id(address.get("visit"));
        UUID call = Address.id(address.get("call"));
        known.put("visit", visit == null ? "" : visit.toString());
        known.put("call", call == null ? "" : call.toString());
        if (call != null) {
            Calls.Contact contact = calls.contact(project.id(), call).orElseThrow(NotFound::new);
            known.put("askedBy", contact.name());
            known.put("phone", contact.number());
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

    @PostMapping("/p/{project}/desk/help")
    Object ask(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        HelpDraft draft = HelpDraft.read(fields);
        HelpKind kind =
                draft == null ? null : kinds.byId(project.id(), draft.kind()).orElse(null);
        if (draft != null && kind == null) {
            fields.problem("kind", "form.required");
        }
        if (draft == null || kind == null) {
            return page(project, id, fields.form(), locale);
        }
        // Kept with the request, for all its readers: in the project's language.
        String name = kind.said(new Texts(messages, Texts.CHINESE));
        receipts.once(project.id(), id, draft, () -> {
            ask.ask(project.id(), id, draft, kind, name, actor, clock.instant());
            return "help/" + id;
        });
        UUID call = draft.call();
        return Redirect.to(
                call != null && calls.contact(project.id(), call).isPresent() ? "desk/calls/" + call : "help/" + id,
                flash,
                "desk.help.asked");
    }

    private HelpFormPage page(ProjectRef project, UUID id, Form form, Locale locale) {
        Texts texts = new Texts(messages, locale);
        List<HelpKindChoice> choices = kinds.list(project.id()).stream()
                .map(kind -> new HelpKindChoice(kind.id(), kind.said(texts), kind.minutes()))
                .toList();
        return new HelpFormPage(id, choices, form);
    }
}
