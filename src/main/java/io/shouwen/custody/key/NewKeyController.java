package io.shouwen.custody.key;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.key.ReceiveKey.NewKey;
import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.custody.key.view.NewKeyPage;
import io.shouwen.custody.view.TagsPage;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
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
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Receives keys and prints their tags. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.8")
class NewKeyController {

    private static final int MOST_LABELS = 200;

    private final KeyPages pages;
    private final KeyQueries queries;
    private final ReceiveKey receiving;
    private final Houses houses;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    NewKeyController(
            KeyPages pages,
            KeyQueries queries,
            ReceiveKey receiving,
            Houses houses,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.receiving = receiving;
        this.houses = houses;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    /** @param houseId whose key it is, when opened from the page of a house */
    @GetMapping("/p/{project}/keys/new")
    NewKeyPage form(ProjectRef project, @RequestParam(defaultValue = "") String houseId) {
        UUID house = Address.id(houseId);
        Map<String, String> values = house == null
                ? Map.of("pieces", "1")
                : houses.byId(project.id(), house)
                        .map(found ->
                                Map.of("pieces", "1", "houseId", found.id().toString(), "houseLabel", found.label()))
                        .orElse(Map.of("pieces", "1"));
        return pages.fresh(project, Ids.next(), Form.of(values));
    }

    @PostMapping("/p/{project}/keys")
    Object receive(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            @FileField(value = "paper", takes = Takes.PICTURES) Upload paper,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String label = fields.required("label", 2, 80);
        UUID houseId = fields.optionalId("houseId");
        HouseRef house =
                houseId == null ? null : houses.byId(project.id(), houseId).orElse(null);
        if (house == null && (houseId != null || !fields.value("houseLabel").isEmpty())) {
            fields.problem("houseId", "custody.key.error.no-house");
        }
        int pieces = fields.number("pieces", 1, 99);
        String note = fields.text("note", 200);
        UUID hook = fields.requiredId("hook");
        MandateDraft mandate = house == null
                ? null
                : MandateDraft.of(fields, project.zone(), LocalDate.ofInstant(now, project.zone()));
        Prepared drawn = mandate == null ? null : signed(fields, drawing, paper);
        if (fields.wrong()) {
            return pages.fresh(project, id, fields.form());
        }
        once.run(
                project.id(),
                "keys",
                id,
                typed,
                () -> receiving.receive(
                        new Move(project.id(), id, actor, now, now),
                        new NewKey(id, label, house, pieces, note, hook, signed(project, mandate, drawn))));
        return Redirect.to("keys/" + id, flash, "custody.key.done.received");
    }

    /** The picture of the signed paper if there is one, else the drawn signature; an error of the field if there is neither. */
    static @Nullable Prepared signed(Fields fields, Upload drawing, Upload paper) {
        paper.tell(fields::problem);
        return paper.empty() ? signature(fields, drawing) : paper.one();
    }

    /** The drawn signature; an error of the field if there is none. */
    static @Nullable Prepared signature(Fields fields, Upload drawing) {
        drawing.tell(fields::problem);
        if (drawing.empty()) {
            fields.problem("drawing", "file.nothing-drawn");
        }
        return drawing.one();
    }

    private @Nullable Mandate signed(ProjectRef project, @Nullable MandateDraft draft, @Nullable Prepared drawn) {
        return draft == null || drawn == null
                ? null
                : draft.signed(Ids.next(), files.keep(project.id(), drawn).id());
    }

    /** @param key the keys whose tags are printed; the newest if none is named */
    @GetMapping("/p/{project}/keys/labels")
    TagsPage tags(ProjectRef project, @RequestParam(defaultValue = "") List<String> key) {
        List<KeyRow> keys = key.isEmpty()
                ? queries.newest(project.id(), 24)
                : key.stream()
                        .limit(MOST_LABELS)
                        .map(Address::id)
                        .filter(Objects::nonNull)
                        .map(id -> queries.one(project.id(), Objects.requireNonNull(id)))
                        .toList();
        return new TagsPage(
                project.name(),
                "keys",
                "custody.key.list",
                keys.stream().map(each -> TagsPage.Tag.of(each.tag(), "")).toList());
    }
}
