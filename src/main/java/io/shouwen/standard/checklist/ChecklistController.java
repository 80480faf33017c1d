package io.shouwen.standard.checklist;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.checklist.view.ChecklistPage;
import io.shouwen.standard.checklist.view.ChecklistsPage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a project's checklists. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class ChecklistController {

    private static final String PLACE = "checklists";

    private final Checklists checklists;
    private final SaveChecklist editing;
    private final ChecklistPages pages;
    private final Receipts receipts;
    private final MessageSource messages;
    private final Clock clock;

    ChecklistController(
            Checklists checklists,
            SaveChecklist editing,
            ChecklistPages pages,
            Receipts receipts,
            MessageSource messages,
            Clock clock) {
        this.checklists = checklists;
        this.editing = editing;
        this.pages = pages;
        this.receipts = receipts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/checklists")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    ChecklistsPage list(ProjectRef project, Actor actor, Locale locale) {
        checklists.begin(project.id(), clock.instant());
        return pages.list(project.id(), Ids.next(), Form.EMPTY, edits(actor), texts(locale));
    }

    @PostMapping("/p/{project}/checklists")
    Object open(
            ProjectRef project,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String name = fields.required("name", ChecklistDraft.LONGEST_NAME);
        boolean again = checklists.byId(project.id(), id).isPresent();
        if (!again && pages.named(project.id(), name, id, texts(locale))) {
            fields.problem("name", "standard.checklist.taken");
        }
        if (fields.wrong()) {
            return pages.list(project.id(), id, fields.form(), true, texts(locale));
        }
        String place = receipts.once(project.id(), id, name, () -> {
            editing.open(project.id(), id, name, clock.instant());
            return PLACE + "/" + id;
        });
        return Redirect.to(place, flash, "standard.checklist.opened");
    }

    @GetMapping("/p/{project}/checklists/{id}")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    ChecklistPage edit(ProjectRef project, Actor actor, @PathVariable UUID id, Locale locale) {
        Checklist list = pages.inForce(project.id(), id);
        Texts texts = texts(locale);
        Form form = Form.of(Map.of("name", list.said(texts), "version", String.valueOf(list.version())));
        return pages.editor(project.id(), list, ChecklistPages.rows(list, texts), form, null, edits(actor), texts);
    }

    @PostMapping("/p/{project}/checklists/{id}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        Checklist list = pages.inForce(project.id(), id);
        Fields fields = new Fields(typed);
        ChecklistForm form = new ChecklistForm(fields);
        ChecklistDraft draft = form.read();
        Texts texts = texts(locale);
        if (draft != null && pages.named(project.id(), draft.name(), id, texts)) {
            fields.problem("name", "standard.checklist.taken");
        }
        List<String> theirs = null;
        if (draft != null && !fields.wrong() && !save(project, list, draft, fields.version())) {
            Checklist now = pages.inForce(project.id(), id);
            Conflict.show(fields, Map.of("name", draft.name()), Map.of("name", now.said(texts)), now.version());
            theirs = now.items().stream().map(item -> item.said(texts)).toList();
        }
        return fields.wrong()
                ? pages.editor(project.id(), list, form.rows(), fields.form(), theirs, true, texts)
                : Redirect.to(PLACE + "/" + id, flash, "standard.checklist.saved");
    }

    private boolean save(ProjectRef project, Checklist list, ChecklistDraft draft, int version) {
        List<Texts> languages = List.of(texts(Texts.CHINESE), texts(Locale.ENGLISH));
        return editing.change(
                project.id(),
                list,
                draft.ownName(list, languages),
                draft.items(list, languages),
                version,
                clock.instant());
    }

    /** A preset, or a list that is in use at a checkpoint, cannot be retired: the standard requires the presets. */
    @PostMapping("/p/{project}/checklists/{id}/retirement")
    ModelAndView retire(ProjectRef project, @PathVariable UUID id, RedirectAttributes flash) {
        Checklist list = pages.inForce(project.id(), id);
        int uses = pages.uses(project.id()).getOrDefault(id, 0);
        if (list.preset() != null) {
            throw new NotFound();
        }
        if (uses > 0) {
            throw new RuleBroken("4.2.2", "standard.checklist.retire.in-use", uses);
        }
        editing.retire(project.id(), list, clock.instant());
        return Redirect.to(PLACE, flash, "standard.checklist.retired");
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, locale);
    }

    private static boolean edits(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }
}
