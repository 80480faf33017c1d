package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places made in one go: a room, a shelf with its rows of slots, a cabinet with its hooks. The code of a slot is that of
 * its shelf with row and number, {@code A-2-3}; that of a hook the cabinet's with its number, {@code K-07}.
 *
 * @param places the room, shelf or cabinet first, then what is in it
 */
@Clause("3.4.1")
record PlaceBatch(List<Place> places) {

    static final int MOST_ROWS = 20;
    static final int MOST_SLOTS_A_ROW = 40;
    static final int MOST_HOOKS = 300;
    static final int MOST_IN_A_SLOT = 99;

    PlaceBatch {
        places = List.copyOf(places);
    }

    static PlaceBatch room(UUID id, String code, String name) {
        return new PlaceBatch(List.of(place(id, null, Place.Kind.ROOM, code, name, 0)));
    }

    /** @param each how many things fit in a slot */
    static PlaceBatch shelf(UUID id, UUID room, String code, String name, int rows, int slots, int each) {
        List<Place> all = new ArrayList<>();
        all.add(place(id, room, Place.Kind.SHELF, code, name, 0));
        all.addAll(slots(id, code, 1, rows, slots, each));
        return new PlaceBatch(all);
    }

    /** More rows for a shelf that stands already. @param first number of the first new row */
    static PlaceBatch rows(UUID shelf, String code, int first, int rows, int slots, int each) {
        return new PlaceBatch(slots(shelf, code, first, rows, slots, each));
    }

    static PlaceBatch cabinet(UUID id, String code, String name, int hooks) {
        List<Place> all = new ArrayList<>();
        all.add(place(id, null, Place.Kind.CABINET, code, name, 0));
        all.addAll(hooks(id, code, 1, hooks).places());
        return new PlaceBatch(all);
    }

    /** More hooks for a cabinet. @param first number of the first new hook */
    static PlaceBatch hooks(UUID cabinet, String code, int first, int hooks) {
        List<Place> all = new ArrayList<>();
        for (int n = first; n < first + hooks; n++) {
            all.add(place(Ids.next(), cabinet, Place.Kind.HOOK, code + "-" + numbered(n), "", 1));
        }
        return new PlaceBatch(all);
    }

    private static List<Place> slots(UUID shelf, String code, int first, int rows, int slots, int each) {
        List<Place> all = new ArrayList<>();
        for (int row = first; row < first + rows; row++) {
            for (int n = 1; n <= slots; n++) {
                String slot = code + "-" + row + "-" + (slots > 9 ? numbered(n) : n);
                all.add(place(Ids.next(), shelf, Place.Kind.SLOT, slot, "", each));
            }
        }
        return all;
    }

    private static String numbered(int n) {
        return "%02d".formatted(n);
    }

    private static Place place(
            UUID id, @Nullable UUID parent, Place.Kind kind, String code, String name, int capacity) {
        return new Place(id, parent, kind, code, name, capacity, 0, null);
    }
}
