package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.ScannedCode;
import io.shouwen.custody.TagQueries;
import io.shouwen.custody.place.view.PlacePage;
import io.shouwen.custody.place.view.PlacePage.Header;
import io.shouwen.custody.place.view.PlacesPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
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

/** The places of a project: rooms with shelves and slots, cabinets with hooks. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class PlaceController {

    private final PlaceQueries queries;
    private final PlacePages pages;
    private final PlaceForm forms;
    private final Places places;
    private final MakePlaces making;
    private final Audit audit;
    private final TagQueries tags;
    private final Clock clock;

    PlaceController(
            PlaceQueries queries,
            PlacePages pages,
            PlaceForm forms,
            Places places,
            MakePlaces making,
            Audit audit,
            TagQueries tags,
            Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.forms = forms;
        this.places = places;
        this.making = making;
        this.audit = audit;
        this.tags = tags;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/places")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    PlacesPage list(ProjectRef project, Actor actor) {
        return new PlacesPage(queries.areas(project.id()), Ids.next(), Form.EMPTY, PlacePages.edits(actor));
    }

    @PostMapping("/p/{project}/places")
    Object make(
            ProjectRef project,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        PlaceBatch batch = places.byId(project.id(), id).isPresent() ? null : forms.read(project, id, fields);
        if (fields.wrong()) {
            return new PlacesPage(queries.areas(project.id()), id, fields.form(), true);
        }
        if (batch != null) {
            making.make(project.id(), batch, clock.instant());
        }
        return Redirect.to("places/" + id, flash, "custody.place.made");
    }

    /** What a scanned label stands for: a place, or a thing in custody. */
    @GetMapping("/p/{project}/places/at")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    Object at(ProjectRef project, @RequestParam(defaultValue = "") String c) {
        String code = ScannedCode.of(c);
        return queries.byCode(project.id(), code)
                .map(place -> "places/" + place.id())
                .or(() -> tags.byTag(project.id(), code).map(thing -> thing.path()))
                .<Object>map(Redirect::to)
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/p/{project}/places/{id}")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    PlacePage page(ProjectRef project, Actor actor, @PathVariable UUID id) {
        return pages.of(project, actor, id, null);
    }

    @PostMapping("/p/{project}/places/{id}")
    Object edit(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Header before = queries.header(project.id(), id);
        Fields fields = new Fields(typed);
        String name = fields.text("name", PlaceForm.LONGEST_NAME);
        int capacity = before.kind() == Place.Kind.SLOT
                ? fields.number("capacity", 1, PlaceBatch.MOST_IN_A_SLOT)
                : before.capacity();
        if (!fields.wrong() && !places.edit(project.id(), id, name, capacity, fields.version())) {
            Conflict.show(
                    fields,
                    Map.of("name", name, "capacity", String.valueOf(capacity)),
                    Map.of("name", before.name(), "capacity", String.valueOf(before.capacity())),
                    before.version());
        }
        if (fields.wrong()) {
            return pages.of(project, actor, id, fields.form());
        }
        audit.record(
                project.id(),
                "renamed",
                "place",
                id,
                Map.of("name", before.name(), "capacity", before.capacity()),
                Map.of("name", name, "capacity", capacity));
        return Redirect.to("places/" + id, flash, "custody.place.saved");
    }
}
