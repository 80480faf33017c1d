package io.shouwen.platform.files;

import java.util.List;

/**
 * A file was refused: too large, too costly to decode, or of another kind. The message key is shown beside the field.
 */
public class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    FileRefused(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** A retry may succeed: the file itself is fine. */
    public boolean busy() {
        return messageKey.equals("file.busy");
    }
}
