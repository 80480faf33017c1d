package io.shouwen.platform.postgres;

/** Why there is no database to work with, in a sentence that says what to do. */
public class NoDatabase extends IllegalStateException {

    private static final long serialVersionUID = 1;

    NoDatabase(String sentence) {
        super(sentence);
    }

    NoDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
