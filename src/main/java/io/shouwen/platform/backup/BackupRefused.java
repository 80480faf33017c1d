package io.shouwen.platform.backup;

import io.shouwen.platform.postgres.Command;

/** Why a backup could not be made or is not restored, in a sentence that says what to do. */
class BackupRefused extends Command.Refused {

    private static final long serialVersionUID = 1;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
