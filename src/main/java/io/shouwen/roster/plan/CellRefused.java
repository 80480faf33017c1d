package io.shouwen.roster.plan;

/** Thrown if a change of the grid is refused; the unchanged grid is shown with the reason. */
class CellRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    CellRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
