package io.shouwen.platform.files;

import io.shouwen.platform.security.Actor;
import java.util.List;
import java.util.UUID;

/**
 * Decides who may open the files of one kind of record, namely those who may see the record. Contributed as a bean by
 * its room.
 */
public interface FileSight {

    /** The answer for one kind of record. */
    enum Answer {
        /** No record of this kind refers to the file. */
        NOT_OURS,
        /** A record refers to it, and the user may see that record. */
        SHOWN,
        /** Records refer to it, but the user may see none of them. */
        HIDDEN;

        /** @param seen for each record that refers to the file, whether the user may see the record */
        public static Answer of(List<Boolean> seen) {
            return seen.isEmpty() ? NOT_OURS : seen.contains(true) ? SHOWN : HIDDEN;
        }
    }

    /** Called in a read-only transaction with the project in scope. */
    Answer of(UUID projectId, UUID fileId, Actor actor);
}
