package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.FormLines;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.quote.QuotedRepair.Wish;
import io.shouwen.repairs.quote.view.QuotationPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/** The quotations of a repair: drawn up in versions, and billed. */
@Controller
@Transactional
@Allowed({Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.2")
class QuotationController {

    private final QuotationPages pages;
    private final RepairSight sight;
    private final DrawQuotation draw;
    private final MakeBill bill;
    private final SubmittedOnce once;
    private final Clock clock;

    QuotationController(
            QuotationPages pages,
            RepairSight sight,
            DrawQuotation draw,
            MakeBill bill,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.sight = sight;
        this.draw = draw;
        this.bill = bill;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/repairs/{id}/quotation")
    @Allowed
    QuotationPage page(ProjectRef project, Actor actor, @PathVariable UUID id) {
        return pages.page(project, actor, id, "", Form.EMPTY);
    }

    /** Lines without a quantity are left out. */
    @PostMapping("/p/{project}/repairs/{id}/quotation")
    Object draw(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String note = fields.text("note", 300);
        List<Wish> wishes = new ArrayList<>();
        FormLines lines = new FormLines(fields, "item");
        lines.all().forEach(line -> {
            String quantity = lines.at("quantity", line);
            if (!quantity.isEmpty()) {
                Quantity read = Quantity.parse(quantity).orElse(Quantity.NONE);
                if (!read.isPositive()) {
                    lines.problem("quantity", line, "repairs.part.error.quantity");
                }
                wishes.add(new Wish(lines.chosen("item", line), read));
            }
        });
        if (wishes.isEmpty()) {
            fields.problem("item", "repairs.quote.rule.no-lines");
        } else if (wishes.size() > QuotedRepair.MOST_LINES) {
            fields.problem("item", "repairs.quote.rule.too-many-lines");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "quotation", fields.form());
        }
        once.run(
                project.id(),
                "quotation",
                id,
                typed,
                key -> draw.draw(project, id, key, wishes, note, actor, clock.instant()));
        return Redirect.to("repairs/" + id + "/quotation", flash, "repairs.quote.done.drawn");
    }

    /** How much of each agreed line there really was. */
    @PostMapping("/p/{project}/repairs/{id}/bill")
    Object bill(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        Map<Integer, Quantity> quantities = new HashMap<>();
        FormLines lines = new FormLines(fields, "position");
        lines.all().forEach(line -> {
            String position = lines.at("position", line);
            Quantity read = Quantity.parse(lines.at("used", line)).orElse(null);
            if (read == null || !position.matches("\\d{1,2}")) {
                lines.problem("used", line, "repairs.part.error.quantity");
            } else {
                quantities.put(Integer.valueOf(position), read);
            }
        });
        if (!fields.wrong()) {
            once.run(
                    project.id(),
                    "bill",
                    id,
                    typed,
                    key -> bill.make(project.id(), id, key, quantities, actor, clock.instant()));
        }
        return fields.wrong()
                ? pages.page(project, actor, id, "bill", fields.form())
                : Redirect.to("repairs/" + id + "/quotation", flash, "repairs.quote.done.billed");
    }
}
