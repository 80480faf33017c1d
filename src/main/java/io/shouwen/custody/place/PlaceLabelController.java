package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.custody.place.view.PlaceLabelsPage;
import io.shouwen.custody.place.view.PlacePage.Header;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Qr;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The labels of a room, shelf, cabinet or slot, to print; each with a QR code that opens the place. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class PlaceLabelController {

    /** Three columns of eight. */
    static final int A_SHEET = 24;

    private static final int MOST = 480;

    private final PlaceQueries queries;
    private final OwnAddress address;

    PlaceLabelController(PlaceQueries queries, OwnAddress address) {
        this.queries = queries;
        this.address = address;
    }

    @GetMapping("/p/{project}/places/{id}/labels")
    PlaceLabelsPage labels(ProjectRef project, @PathVariable UUID id) {
        Header place = queries.header(project.id(), id);
        List<PlaceLabelsPage.Label> labels = new ArrayList<>();
        if (place.kind() == Place.Kind.ROOM || place.holding()) {
            labels.add(label(project, place.code(), place.name(), place.kind()));
        }
        if (!place.holding()) {
            queries.pictures(project.id(), id, id).forEach(shelf -> {
                labels.add(label(
                        project,
                        shelf.place().code(),
                        shelf.place().name(),
                        shelf.place().kind()));
                Place.Kind inside = shelf.place().kind() == Place.Kind.CABINET ? Place.Kind.HOOK : Place.Kind.SLOT;
                shelf.picture()
                        .rows()
                        .forEach(row -> row.cells().stream()
                                .filter(cell -> !cell.closed())
                                .forEach(cell -> labels.add(label(project, cell.code(), "", inside))));
            });
        }
        List<PlaceLabelsPage.Label> shown = labels.subList(0, Math.min(labels.size(), MOST));
        List<List<PlaceLabelsPage.Label>> sheets = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += A_SHEET) {
            sheets.add(shown.subList(from, Math.min(shown.size(), from + A_SHEET)));
        }
        return new PlaceLabelsPage(project.name(), id, place.said(), sheets, shown.size());
    }

    private PlaceLabelsPage.Label label(ProjectRef project, String code, String name, Place.Kind kind) {
        String found = address.link("/p/" + project.code() + "/places/at?c=" + code);
        Qr qr = Qr.of(found);
        return new PlaceLabelsPage.Label(code, name, kind, found, qr.size(), qr.path());
    }
}
