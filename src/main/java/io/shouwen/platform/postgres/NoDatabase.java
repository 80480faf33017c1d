package io.shouwen.platform.postgres;

/** There is no usable database; the message says what to do. */
class NoDatabase extends IllegalStateException {

    private static final long serialVersionUID = 1;

    NoDatabase(String sentence) {
        super(sentence);
    }

    NoDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
