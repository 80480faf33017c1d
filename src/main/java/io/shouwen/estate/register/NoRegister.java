package io.shouwen.estate.register;

/** Thrown if a file is not a register at all. The message is a message key. */
class NoRegister extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRegister(String messageKey) {
        super(messageKey);
    }

    String messageKey() {
        return String.valueOf(getMessage());
    }
}
