package io.shouwen.custody.place.view;

import io.shouwen.custody.Place;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The places of a project.
 *
 * @param areas rooms and cabinets
 * @param id of what the form makes
 * @param edits whether the reader may make places
 */
public record PlacesPage(List<Area> areas, UUID id, Form form, boolean edits) implements View {

    /** A room with its shelves, or a cabinet. */
    public record Area(
            UUID id,
            Place.Kind kind,
            String code,
            String name,
            boolean closed,
            int holds,
            int capacity,
            List<Shelf> shelves) {

        public boolean room() {
            return kind == Place.Kind.ROOM;
        }
    }

    public record Shelf(UUID id, String code, String name, boolean closed, int holds, int capacity) {}

    public List<Area> rooms() {
        return areas.stream().filter(area -> area.room() && !area.closed()).toList();
    }

    /** The form of a kind: empty unless it is the one that came back. */
    public Form formOf(Place.Kind kind) {
        return form.value("kind").equals(kind.name()) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
