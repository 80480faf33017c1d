package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.custody.place.view.PlacePage;
import io.shouwen.custody.place.view.PlacePage.Header;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a place together, for the controllers that show it. */
@Component
class PlacePages {

    private final PlaceQueries queries;

    PlacePages(PlaceQueries queries) {
        this.queries = queries;
    }

    static boolean edits(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }

    /** @param refused a form that came back; null for the page as it stands */
    PlacePage of(ProjectRef project, Actor actor, UUID id, @Nullable Form refused) {
        Header place = queries.header(project.id(), id);
        List<Header> parents = queries.parents(project.id(), id);
        Form form = refused != null
                ? refused
                : Form.of(Map.of(
                        "name", place.name(),
                        "capacity", String.valueOf(place.capacity()),
                        "version", String.valueOf(place.version())));
        return new PlacePage(
                place,
                parents,
                queries.pictures(
                        project.id(), place.holding() ? parents.getLast().id() : id, id),
                place.kind() == Place.Kind.ROOM ? List.of() : queries.things(project.id(), id),
                queries.closures(project.id(), id),
                edits(actor) && place.closedAt() == null ? queries.targets(project.id(), place) : List.of(),
                form,
                edits(actor),
                MoveController.moves(actor),
                MoveController.moves(actor) || actor.is(Role.QUALITY, Role.ADMIN));
    }
}
