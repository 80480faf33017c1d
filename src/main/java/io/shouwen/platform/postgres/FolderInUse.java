package io.shouwen.platform.postgres;

import java.nio.file.Path;

/** Another running process uses the data folder. */
final class FolderInUse extends NoDatabase {

    private static final long serialVersionUID = 1;

    FolderInUse(Path folder, String holder) {
        super("The data folder " + folder + " is in use by another Shouwen (process " + holder
                + "): stop that one first, or give this one its own folder with --data");
    }
}
