package io.shouwen.platform.workbook;

/**
 * A cell of a sheet.
 *
 * @param text the value: numbers with all digits, dates in ISO format, errors as Excel writes them
 */
public record Cell(Kind kind, String text) {

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    /** The kind of value; from {@link #ERROR} on there is no usable value. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** {@code #N/A}, {@code #REF!} and the like. */
        ERROR,
        /** A formula without a stored result. */
        UNCOMPUTED,
        /** A number with implausibly many digits. */
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
