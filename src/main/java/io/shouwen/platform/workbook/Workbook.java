package io.shouwen.platform.workbook;

import java.util.List;
import java.util.Set;

/** A workbook as it was read, sheet by sheet in the order of their tabs. */
public record Workbook(List<Sheet> sheets) {

    /**
     * @param hidden nobody who opens the workbook sees it
     * @param lines those that are not blank; what a merged block says stands in each of its lines, in its first column
     * @param hiddenColumns counted from 0
     * @param spans the merged blocks
     */
    public record Sheet(String name, boolean hidden, List<Line> lines, Set<Integer> hiddenColumns, List<Span> spans) {}

    /**
     * @param number as Excel counts, from 1
     * @param hidden hidden by hand or by a filter
     */
    public record Line(int number, boolean hidden, List<Cell> cells) {

        public Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean blank() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    /** Merged cells, ends included; lines from 1, columns from 0. */
    public record Span(int firstLine, int lastLine, int firstColumn, int lastColumn) {

        public boolean holds(int line, int column) {
            return firstLine <= line && line <= lastLine && firstColumn <= column && column <= lastColumn;
        }
    }
}
