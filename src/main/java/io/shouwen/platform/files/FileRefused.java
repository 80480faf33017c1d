package io.shouwen.platform.files;

/** Not taken: too large, or not a kind of file the product keeps. The message key says why, beside the field. */
public class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    FileRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
