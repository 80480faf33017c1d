package io.shouwen.custody.place.view;

import java.util.List;
import java.util.UUID;

/** A shelf or cabinet as a grid of its slots or hooks. */
public record PlacePicture(List<Row> rows) {

    /** @param name number of the row; empty in a cabinet */
    public record Row(String name, List<Cell> cells) {}

    /** @param chosen whether the page is about this one */
    public record Cell(UUID id, String code, int holds, int capacity, boolean closed, boolean chosen) {

        /** How full it is, as a word of the style sheet. */
        public String fill() {
            return closed ? "closed" : holds == 0 ? "empty" : holds < capacity ? "some" : "full";
        }
    }

    public int holds() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::holds)
                .sum();
    }

    /** Of what is open. */
    public int capacity() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.closed())
                .mapToInt(Cell::capacity)
                .sum();
    }
}
