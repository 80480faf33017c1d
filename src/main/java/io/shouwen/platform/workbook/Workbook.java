package io.shouwen.platform.workbook;

import java.util.List;
import java.util.Set;

/** The content of a workbook, with its sheets in the order of their tabs. */
public record Workbook(List<Sheet> sheets) {

    /**
     * @param hidden whether users do not see the sheet
     * @param lines rows that are not blank; a merged value is repeated in each of its rows, in its first column
     * @param hiddenColumns from 0
     * @param spans merged cells
     */
    public record Sheet(String name, boolean hidden, List<Line> lines, Set<Integer> hiddenColumns, List<Span> spans) {}

    /** @param number row number as in Excel, from 1 @param hidden hidden manually or by a filter */
    public record Line(int number, boolean hidden, List<Cell> cells) {

        public Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean blank() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    /** Merged cells, ends inclusive; rows from 1, columns from 0. */
    public record Span(int firstLine, int lastLine, int firstColumn, int lastColumn) {

        public boolean holds(int line, int column) {
            return firstLine <= line && line <= lastLine && firstColumn <= column && column <= lastColumn;
        }
    }
}
