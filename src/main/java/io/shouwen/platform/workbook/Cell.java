package io.shouwen.platform.workbook;

/**
 * One cell of a sheet.
 *
 * @param text what stands there: numbers with all their digits, days as ISO dates, errors as Excel writes them
 */
public record Cell(Kind kind, String text) {

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    /** What a cell holds; from {@link #ERROR} on there is no value to be read. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** {@code #N/A}, {@code #REF!} and their like. */
        ERROR,
        /** A formula whose result was never saved. */
        UNCOMPUTED,
        /** A number with more digits than anything has. */
        NO_NUMBER,
        TOO_LONG;

        public boolean unreadable() {
            return compareTo(ERROR) >= 0;
        }
    }

    static Cell of(Kind kind, String text) {
        return text.isBlank() && !kind.unreadable() ? EMPTY : new Cell(kind, text);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    public boolean blank() {
        return text.isBlank() && !kind.unreadable();
    }
}
