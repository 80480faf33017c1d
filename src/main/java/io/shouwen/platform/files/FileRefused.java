package io.shouwen.platform.files;

import java.util.List;

/** Not taken: too large, too costly to open, or not a kind of file that is kept. The message key says why, beside the field. */
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

    /** Worth sending again in a moment: nothing is wrong with the file. */
    public boolean busy() {
        return messageKey.equals("file.busy");
    }
}
