package io.shouwen.estate.register;

/** The file is not a register at all; the message is a key in the bundle. */
class NoRegister extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRegister(String messageKey) {
        super(messageKey);
    }

    String messageKey() {
        return String.valueOf(getMessage());
    }
}
