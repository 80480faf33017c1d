package io.shouwen.roster;

/** The grid stays as it was; it is shown again with the reason. */
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
