package io.shouwen.custody.item;

import io.shouwen.custody.item.RefuseItem.Refusal;
import io.shouwen.custody.item.view.RefusalsPage;
import io.shouwen.custody.item.view.RefusalsPage.Good;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
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

/** What is not taken into keeping: refusals, and the project's own list. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("2.3.5")
class RefusalController {

    private final ItemPages pages;
    private final RefuseItem refusing;
    private final RefusedGoods goods;
    private final Houses houses;
    private final SubmittedOnce once;
    private final Clock clock;

    RefusalController(
            ItemPages pages, RefuseItem refusing, RefusedGoods goods, Houses houses, SubmittedOnce once, Clock clock) {
        this.pages = pages;
        this.refusing = refusing;
        this.goods = goods;
        this.houses = houses;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/items/refusals")
    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    RefusalsPage list(ProjectRef project, Actor actor) {
        return pages.refusals(project, actor);
    }

    /** Unless something else was said, the owner was told what the list says. */
    @PostMapping("/p/{project}/items/refusals")
    Object refuse(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String code = fields.required("good", 40);
        Optional<Good> good = pages.goods(project).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (good.isEmpty()) {
            fields.problem("good", "form.malformed");
        }
        String description = fields.required("description", 2, 120);
        String owner = fields.text("owner", 40);
        UUID houseId = fields.optionalId("houseId");
        HouseRef house =
                houseId == null ? null : houses.byId(project.id(), houseId).orElse(null);
        if (houseId != null && house == null) {
            fields.problem("houseId", "custody.item.error.no-house");
        }
        String said = fields.text("told", 200);
        if (fields.wrong()) {
            return pages.refusals(project, actor, id, "refusal", fields.form());
        }
        String told = said.isEmpty() ? good.map(Good::why).orElse("") : said;
        once.run(
                project.id(),
                "item-refusal",
                id,
                typed,
                () -> refusing.refuse(
                        project.id(), new Refusal(id, code, told, description, owner, house), actor, clock.instant()));
        return Redirect.to("items/refusals", flash, "custody.item.done.refused");
    }

    @PostMapping("/p/{project}/items/refused-goods")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    Object add(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String name = fields.required("name", 2, 40);
        String why = fields.required("why", 2, 120);
        if (pages.goods(project).stream().anyMatch(good -> good.code().equals(name))) {
            fields.problem("name", "custody.item.error.good-twice");
        }
        if (fields.wrong()) {
            return pages.refusals(project, actor, Ids.next(), "good", fields.form());
        }
        once.run(
                project.id(),
                "refused-good",
                Ids.GROUP,
                typed,
                id -> goods.add(project.id(), id, name, why, actor, clock.instant()));
        return Redirect.to("items/refusals", flash, "custody.item.done.good-added");
    }

    @PostMapping("/p/{project}/items/refused-goods/{id}/removal")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    Object drop(ProjectRef project, @PathVariable UUID id, RedirectAttributes flash) {
        goods.drop(project.id(), id, clock.instant());
        return Redirect.to("items/refusals", flash, "custody.item.done.good-dropped");
    }
}
