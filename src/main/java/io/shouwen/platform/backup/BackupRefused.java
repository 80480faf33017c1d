package io.shouwen.platform.backup;

/** Why a backup could not be made or is not restored, in a sentence that says what to do. */
class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
