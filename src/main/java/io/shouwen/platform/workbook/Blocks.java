package io.shouwen.platform.workbook;

import java.util.List;
import java.util.TreeMap;

/** Merged cells: Excel stores their value only in the first row. */
final class Blocks {

    private Blocks() {}

    static List<Workbook.Line> filled(List<Workbook.Line> lines, List<Workbook.Span> spans) {
        TreeMap<Integer, Workbook.Line> byNumber = new TreeMap<>();
        lines.forEach(line -> byNumber.putIfAbsent(line.number(), line));
        for (Workbook.Span span : spans) {
            Workbook.Line first = byNumber.get(span.firstLine());
            Cell said = first == null ? Cell.EMPTY : first.at(span.firstColumn());
            if (said.blank() || span.lastLine() <= span.firstLine()) {
                continue;
            }
            for (Workbook.Line line : byNumber.subMap(span.firstLine(), false, span.lastLine(), true)
                    .values()) {
                fill(line, span.firstColumn(), said);
            }
        }
        return List.copyOf(byNumber.values());
    }

    private static void fill(Workbook.Line line, int column, Cell said) {
        List<Cell> cells = line.cells();
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        if (cells.get(column).blank()) {
            cells.set(column, said);
        }
    }
}
