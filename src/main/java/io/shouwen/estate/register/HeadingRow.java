package io.shouwen.estate.register;

import io.shouwen.platform.workbook.Cell;
import io.shouwen.platform.workbook.Workbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A row that may contain headings.
 *
 * @param line row number as in Excel
 * @param texts by column; a merged heading is repeated for each of its columns
 * @param spans merged cells in this row: for each covered column, the first and last column
 */
record HeadingRow(int line, TreeMap<Integer, String> texts, Map<Integer, Workbook.Span> spans) {

    private static final List<ColumnKind> NAMING_HOUSE =
            List.of(ColumnKind.HOUSE, ColumnKind.BUILDING, ColumnKind.ROOM);
    /** Minimum number of different headings in a heading row. A data row may contain a single one, such as 业主. */
    private static final int KINDS_OF_A_ROW = 2;

    static HeadingRow of(Workbook.Sheet sheet, int index) {
        Workbook.Line line = sheet.lines().get(index);
        TreeMap<Integer, String> texts = new TreeMap<>();
        for (int column = 0; column < line.cells().size(); column++) {
            Cell cell = line.at(column);
            if (!cell.blank()) {
                texts.put(column, cell.text());
            }
        }
        Map<Integer, Workbook.Span> spans = new HashMap<>();
        for (Workbook.Span span : sheet.spans()) {
            if (span.holds(line.number(), span.firstColumn()) && span.lastColumn() > span.firstColumn()) {
                String said = texts.get(span.firstColumn());
                for (int column = span.firstColumn();
                        said != null && column <= Math.min(span.lastColumn(), span.firstColumn() + 100);
                        column++) {
                    texts.putIfAbsent(column, said);
                    spans.put(column, span);
                }
            }
        }
        return new HeadingRow(line.number(), texts, spans);
    }

    private Optional<ColumnKind> kind(int column) {
        return Optional.ofNullable(texts.get(column)).flatMap(ColumnKind::of);
    }

    private boolean has(ColumnKind kind) {
        return texts.values().stream().anyMatch(text -> ColumnKind.of(text).equals(Optional.of(kind)));
    }

    boolean namesHouse() {
        return has(ColumnKind.HOUSE) || has(ColumnKind.BUILDING) && has(ColumnKind.ROOM);
    }

    /**
     * Whether the next row belongs to the headings: it has headings of its own, and no data below a heading of the
     * house code.
     */
    boolean continuesIn(HeadingRow next) {
        long own = next.texts.keySet().stream()
                .filter(column -> !Objects.equals(next.texts.get(column), texts.get(column)))
                .flatMap(column -> next.kind(column).stream())
                .distinct()
                .count();
        boolean houseBelow = texts.keySet().stream()
                .filter(column -> kind(column).filter(NAMING_HOUSE::contains).isPresent())
                .anyMatch(column ->
                        next.texts.containsKey(column) && next.kind(column).isEmpty());
        return own >= KINDS_OF_A_ROW && !houseBelow;
    }

    /**
     * The group heading above a column: merged over it, or else the nearest one to its left; never the title of the
     * sheet.
     */
    String groupOver(int column, String label) {
        Workbook.Span span = spans.get(column);
        Integer from = span == null ? texts.floorKey(column) : Integer.valueOf(span.firstColumn());
        if (from == null) {
            return "";
        }
        boolean title = from == 0 && !label.equals(texts.get(from)) && !namesHouse();
        Workbook.Span other = spans.get(from);
        boolean ended = span == null && other != null && other.lastColumn() < column;
        String text = texts.getOrDefault(from, "");
        return title || ended || text.equals(label) ? "" : text;
    }
}
