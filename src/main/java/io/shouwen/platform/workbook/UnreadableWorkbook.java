package io.shouwen.platform.workbook;

/** The file cannot be read as a workbook. */
public class UnreadableWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason. */
    public enum Reason {
        /** Not an .xlsx, or damaged. */
        NO_WORKBOOK,
        /** An .xls from before 2007, or a password-protected file; both have the same container format. */
        OLD_OR_LOCKED,
        /** Too many rows, cells or characters. */
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
