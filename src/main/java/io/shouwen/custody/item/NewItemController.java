package io.shouwen.custody.item;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.item.ReceiveItem.NewItem;
import io.shouwen.custody.item.view.KeptItemRow;
import io.shouwen.custody.item.view.NewKeptItemPage;
import io.shouwen.custody.view.TagsPage;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes items into keeping and prints their tags. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("2.3.5")
class NewItemController {

    private final ItemPages pages;
    private final ItemQueries queries;
    private final ReceiveItem receiving;
    private final Houses houses;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    NewItemController(
            ItemPages pages,
            ItemQueries queries,
            ReceiveItem receiving,
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

    /** @param houseId of the owner, when opened from the page of a house */
    @GetMapping("/p/{project}/items/new")
    NewKeptItemPage form(ProjectRef project, @RequestParam(defaultValue = "") String houseId) {
        Map<String, String> values = Optional.ofNullable(Address.id(houseId))
                .flatMap(id -> houses.byId(project.id(), id))
                .map(house -> Map.of("houseId", house.id().toString(), "houseLabel", house.label()))
                .orElse(Map.of());
        return pages.fresh(project, Ids.next(), Form.of(values));
    }

    /** The owner says that nothing refused is in it. The last day counts whole. */
    @PostMapping("/p/{project}/items")
    Object receive(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photo", takes = Takes.PICTURES) Upload photo,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String label = fields.required("label", 2, 80);
        String description = fields.text("description", 500);
        UUID houseId = fields.optionalId("houseId");
        HouseRef house =
                houseId == null ? null : houses.byId(project.id(), houseId).orElse(null);
        if (house == null && (houseId != null || !fields.value("houseLabel").isEmpty())) {
            fields.problem("houseId", "custody.item.error.no-house");
        }
        String owner = fields.required("owner", 40);
        PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "form.malformed");
        BigDecimal value = fields.read("value", NewItemController::yuan, "form.malformed");
        Instant until = until(fields, project, now);
        UUID slot = fields.requiredId("slot");
        if (!fields.ticked("checked")) {
            fields.problem("checked", "custody.item.error.checked");
        }
        photo.tell(fields::problem);
        if (fields.wrong()) {
            return pages.fresh(project, id, fields.form());
        }
        once.run(project.id(), "items", id, typed, () -> {
            Prepared taken = photo.one();
            UUID picture =
                    taken == null ? null : files.keep(project.id(), taken).id();
            String digits = phone == null ? "" : phone.digits();
            receiving.receive(
                    new Move(project.id(), id, actor, now, now),
                    new NewItem(id, label, description, house, owner, digits, value, picture, until, slot));
        });
        return Redirect.to("items/" + id, flash, "custody.item.done.received");
    }

    static Instant until(Fields fields, ProjectRef project, Instant now) {
        LocalDate day = fields.day("until");
        if (day == null) {
            fields.problem("until", "form.required");
            return Instant.EPOCH;
        }
        Instant until = day.plusDays(1).atStartOfDay(project.zone()).toInstant();
        RuleBroken refusal = KeptItem.mayKeep(until, now);
        if (refusal != null) {
            fields.problem("until", refusal.messageKey());
        }
        return until;
    }

    private static Optional<BigDecimal> yuan(String text) {
        return text.matches("\\d{1,7}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    @GetMapping("/p/{project}/items/{id}/tag")
    TagsPage tag(ProjectRef project, @PathVariable UUID id) {
        KeptItemRow item = queries.one(project.id(), id);
        LocalDate last = LocalDate.ofInstant(item.until().minusSeconds(1), project.zone());
        return new TagsPage(
                project.name(),
                "items",
                "custody.item.list",
                List.of(TagsPage.Tag.of(item.tag(), item.slot() + " · " + last)));
    }
}
