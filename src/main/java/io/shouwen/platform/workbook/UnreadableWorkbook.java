package io.shouwen.platform.workbook;

/** The file cannot be read as a workbook. */
public class UnreadableWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No .xlsx, or a damaged one. */
        NO_WORKBOOK,
        /** An .xls of before 2007, or one locked with a password: both are packed alike. */
        OLD_OR_LOCKED,
        /** More lines, cells or text than is read. */
        TOO_MUCH
    }

    private final Reason reason;

    UnreadableWorkbook(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
