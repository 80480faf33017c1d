package io.shouwen.custody.place;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.ScannedCode;
import io.shouwen.custody.TagQueries;
import io.shouwen.custody.TagQueries.Tagged;
import io.shouwen.custody.place.view.MovePage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
 * Moves things by two scans: a thing and then its place, or a place and then everything that is put there. Each scan is
 * one submission of the page's only field.
 */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class MoveController {

    /** Whether the person may open this page; the same roles as above. */
    static boolean moves(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);
    }

    private final PlaceQueries queries;
    private final Places places;
    private final TagQueries things;
    private final RecentMoves recent;
    private final Custody custody;
    private final Clock clock;

    MoveController(
            PlaceQueries queries, Places places, TagQueries things, RecentMoves recent, Custody custody, Clock clock) {
        this.queries = queries;
        this.places = places;
        this.things = things;
        this.recent = recent;
        this.custody = custody;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/places/move")
    MovePage page(
            ProjectRef project,
            Actor actor,
            @RequestParam(required = false) @Nullable UUID thing,
            @RequestParam(required = false) @Nullable UUID place) {
        return page(project, actor, thing, place, Form.EMPTY);
    }

    @PostMapping("/p/{project}/places/move")
    Object scan(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID step,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        UUID thing = fields.optionalId("thing");
        UUID place = fields.optionalId("place");
        String code = ScannedCode.of(fields.required("code", ScannedCode.LONGEST * 4));
        Optional<Place> scanned = places.byCode(project.id(), code);
        Optional<Place> to = scanned.or(() -> Optional.ofNullable(place)
                .map(id -> places.byId(project.id(), id).orElseThrow(NotFound::new)));
        Optional<Tagged> what = scanned.isEmpty()
                ? things.byTag(project.id(), code)
                : Optional.ofNullable(thing)
                        .map(id -> things.byId(project.id(), id).orElseThrow(NotFound::new));
        if (scanned.isEmpty() && what.isEmpty()) {
            fields.problem("code", "custody.place.move.unknown", code);
        } else if (to.isPresent() && what.isPresent()) {
            RuleBroken no = refusal(what.get(), to.get());
            if (no != null) {
                fields.problem("code", Form.Problem.of(no.messageKey(), no.arguments()));
            }
        }
        if (fields.wrong()) {
            return page(project, actor, thing, place, fields.form());
        }
        if (to.isEmpty() || what.isEmpty()) {
            return Redirect.to(
                    scanned.isPresent()
                            ? "places/move?place=" + scanned.get().id()
                            : "places/move?thing=" + what.orElseThrow().id());
        }
        Instant now = clock.instant();
        custody.move(
                new Custody.Move(project.id(), step, actor, now, now),
                what.get().id(),
                to.get().id());
        return Redirect.to(
                place == null ? "places/move" : "places/move?place=" + place, flash, "custody.place.move.done");
    }
    /** Why the thing cannot be put there, asked before anything is written; null if it can. */
    private static @Nullable RuleBroken refusal(Tagged what, Place to) {
        if (what.at().isEmpty()) {
            return new RuleBroken("4.1.2.8", "custody.rule.not-here");
        }
        return what.at().equals(to.code()) ? null : to.mayHold(what.kind());
    }

    private MovePage page(ProjectRef project, Actor actor, @Nullable UUID thing, @Nullable UUID place, Form form) {
        return new MovePage(
                Ids.next(),
                thing == null
                        ? null
                        : things.byId(project.id(), thing)
                                .map(one -> new MovePage.Known(one.id(), one.tag(), one.label(), one.at()))
                                .orElseThrow(NotFound::new),
                place == null ? null : queries.header(project.id(), place),
                recent.of(project.id(), actor.id()),
                form);
    }
}
