package io.shouwen.repairs.part;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.part.view.NewPartPage;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parts are added and changed, and deliveries booked. */
@Controller
@Transactional
@PartRoles.MayKeep
class PartController {

    private final PartPages pages;
    private final SpareParts parts;
    private final EditPart edit;
    private final BookStock stock;
    private final SubmittedOnce once;
    private final Clock clock;

    PartController(PartPages pages, SpareParts parts, EditPart edit, BookStock stock, SubmittedOnce once, Clock clock) {
        this.pages = pages;
        this.parts = parts;
        this.edit = edit;
        this.stock = stock;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/parts/new")
    NewPartPage form(ProjectRef project) {
        return pages.fresh(project, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/parts")
    Object add(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        SparePart part = pages.read(project, fields, id);
        if (!fields.wrong()) {
            once.run(project.id(), "parts", id, typed, () -> {
                if (!edit.add(project.id(), part, actor, clock.instant())) {
                    throw new RuleBroken("4.1.2.2", "repairs.part.rule.twice", part.name());
                }
            });
        }
        return fields.wrong()
                ? pages.fresh(project, id, fields.form())
                : Redirect.to("parts/" + id, flash, "repairs.part.done.added");
    }

    @PostMapping("/p/{project}/parts/{part}")
    Object save(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID part,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        SparePart there = parts.find(project.id(), part);
        Fields fields = new Fields(typed);
        SparePart said = pages.read(project, fields, part);
        if (!fields.wrong() && !edit.save(project.id(), said, clock.instant())) {
            Conflict.show(fields, Map.of("name", said.name()), Map.of("name", there.name()), there.version());
        }
        return fields.wrong()
                ? pages.part(project, actor, part, "edit", fields.form())
                : Redirect.to("parts/" + part, flash, "repairs.part.done.saved");
    }

    @PostMapping("/p/{project}/parts/{part}/deliveries")
    @PartRoles.MayBook
    Object deliver(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID part,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        parts.find(project.id(), part);
        Fields fields = new Fields(typed);
        Quantity quantity = fields.required("quantity", Quantity::parse, Quantity.NONE);
        if (!quantity.isPositive() || quantity.exceeds(Stock.MOST)) {
            fields.problem("quantity", "repairs.part.error.quantity");
        }
        String from = fields.required("from", 2, 120);
        if (fields.wrong()) {
            return pages.part(project, actor, part, "delivery", fields.form());
        }
        once.run(
                project.id(),
                "part-delivery",
                part,
                typed,
                id -> stock.deliver(project.id(), id, part, quantity, from, actor, clock.instant()));
        return Redirect.to("parts/" + part, flash, "repairs.part.done.delivered");
    }
}
