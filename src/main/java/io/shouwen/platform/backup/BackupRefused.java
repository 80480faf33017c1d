package io.shouwen.platform.backup;

/** A backup cannot be made or restored; the message says what to do. */
class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
