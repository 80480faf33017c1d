package io.shouwen.standard.phrase;

/** What a version of a phrase says about its use on its level. */
enum PhraseUse {
    USED,
    /** Taken away, also if a farther level has it. */
    NOT_USED,
    /** Given back: what the farther level says counts again. */
    RETURNED
}
