package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.custody.place.PlaceClosure.Rest;
import io.shouwen.custody.place.view.PlacePage.Header;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes a place, opens it again, and adds rows or hooks to it. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class PlaceChangeController {

    private final PlaceQueries queries;
    private final PlacePages pages;
    private final PlaceClosures closures;
    private final ClosePlace closing;
    private final MakePlaces making;
    private final Receipts receipts;
    private final Clock clock;

    PlaceChangeController(
            PlaceQueries queries,
            PlacePages pages,
            PlaceClosures closures,
            ClosePlace closing,
            MakePlaces making,
            Receipts receipts,
            Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.closures = closures;
        this.closing = closing;
        this.making = making;
        this.receipts = receipts;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/places/{id}/closure")
    Object close(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Header place = queries.header(project.id(), id);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 200);
        Rest rest = fields.choice("rest", Rest.class, Rest.EMPTY);
        @Nullable UUID target = fields.optionalId("target");
        int lying = closures.lying(project.id(), id).size();
        if (rest == Rest.EMPTY && lying > 0) {
            fields.problem("rest", "custody.place.rule.not-empty", lying);
        }
        if (rest == Rest.MOVE
                && queries.targets(project.id(), place).stream()
                        .noneMatch(one -> one.id().equals(target))) {
            fields.problem("target", "form.required");
        }
        if (fields.wrong()) {
            return pages.of(project, actor, id, fields.form());
        }
        receipts.once(project.id(), once, List.of(id, rest, reason), () -> {
            closing.close(project.id(), once, id, rest, target, reason, actor, clock.instant());
            return "places/" + id;
        });
        return Redirect.to("places/" + id, flash, "custody.place.closed");
    }

    @PostMapping("/p/{project}/places/{id}/reopening")
    Object reopen(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        closing.reopen(project.id(), id, actor, clock.instant());
        return Redirect.to("places/" + id, flash, "custody.place.reopened");
    }

    /** More rows for a shelf, more hooks for a cabinet. */
    @PostMapping("/p/{project}/places/{id}/extension")
    Object extend(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Header place = queries.header(project.id(), id);
        boolean shelf = place.kind() == Place.Kind.SHELF;
        if (!shelf && place.kind() != Place.Kind.CABINET || place.closedAt() != null) {
            throw new RuleBroken("3.4.1", "custody.place.rule.not-extended");
        }
        Fields fields = new Fields(typed);
        int last = closures.lastNumber(project.id(), id);
        int rows = shelf ? fields.number("rows", 1, PlaceBatch.MOST_ROWS) : 1;
        int slots = shelf ? fields.number("slots", 1, PlaceBatch.MOST_SLOTS_A_ROW) : 1;
        int each = shelf ? fields.number("each", 1, PlaceBatch.MOST_IN_A_SLOT) : 1;
        int hooks = shelf ? 1 : fields.number("hooks", 1, PlaceBatch.MOST_HOOKS);
        if (last + (shelf ? rows : hooks) > 999) {
            fields.problem(shelf ? "rows" : "hooks", "form.malformed");
        }
        if (fields.wrong()) {
            return pages.of(project, actor, id, fields.form());
        }
        receipts.once(project.id(), once, List.of(id, rows, slots, each, hooks), () -> {
            making.make(
                    project.id(),
                    shelf
                            ? PlaceBatch.rows(id, place.code(), last + 1, rows, slots, each)
                            : PlaceBatch.hooks(id, place.code(), last + 1, hooks),
                    clock.instant());
            return "places/" + id;
        });
        return Redirect.to("places/" + id, flash, "custody.place.made");
    }
}
