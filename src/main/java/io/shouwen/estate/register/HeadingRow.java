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
 * One row that may hold headings.
 *
 * @param line as Excel counts
 * @param texts by column; a heading merged over several columns stands over each of them
 * @param spans the blocks of several columns in this row: for each column they cover, the first and the last one
 */
record HeadingRow(int line, TreeMap<Integer, String> texts, Map<Integer, Workbook.Span> spans) {

    private static final List<ColumnKind> NAMING_HOUSE =
            List.of(ColumnKind.HOUSE, ColumnKind.BUILDING, ColumnKind.ROOM);
    /** A data row may hold words that are headings too, such as 业主; two kinds of them make a row of headings. */
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

    /** The row below is part of the headings: it holds some of its own, and none of a house's place is taken. */
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

    /** The group a column stands under: the text merged over it, or the nearest one before it; never the sheet's title. */
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
