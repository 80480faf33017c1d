package io.shouwen.custody.place;

import io.shouwen.custody.place.view.PlacePage.Header;
import io.shouwen.custody.place.view.PlacePicture;
import io.shouwen.custody.place.view.PlacePicture.Cell;
import io.shouwen.custody.place.view.PlacePicture.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Arranges slots by the rows in their codes, and hooks in rows of ten. */
final class Grid {

    static final int HOOKS_A_ROW = 10;

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Grid() {}

    /** @param chosen the slot to mark; another id marks none */
    static PlacePicture of(List<Header> places, UUID chosen) {
        SortedMap<String, List<Header>> rows = new TreeMap<>(BY_NUMBER);
        List<Header> hooks = new ArrayList<>();
        for (Header place : places) {
            String[] parts = place.code().split("-", -1);
            if (parts.length == 3) {
                rows.computeIfAbsent(parts[1], row -> new ArrayList<>()).add(place);
            } else {
                hooks.add(place);
            }
        }
        List<Row> all = new ArrayList<>();
        rows.forEach((name, slots) -> all.add(new Row(name, cells(slots, chosen))));
        List<Cell> hung = cells(hooks, chosen);
        for (int from = 0; from < hung.size(); from += HOOKS_A_ROW) {
            all.add(new Row("", hung.subList(from, Math.min(hung.size(), from + HOOKS_A_ROW))));
        }
        return new PlacePicture(all);
    }

    private static List<Cell> cells(List<Header> places, UUID chosen) {
        return places.stream()
                .sorted(Comparator.comparing(Header::code, BY_NUMBER))
                .map(place -> new Cell(
                        place.id(),
                        place.code(),
                        place.holds(),
                        place.capacity(),
                        place.closedAt() != null,
                        place.id().equals(chosen)))
                .toList();
    }
}
