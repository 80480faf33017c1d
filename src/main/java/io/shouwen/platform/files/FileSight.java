package io.shouwen.platform.files;

import io.shouwen.platform.security.Actor;
import java.util.List;
import java.util.UUID;

/** Says who may open the files of one kind of record: whoever may see the record. Contributed as a bean by its room. */
public interface FileSight {

    /** What a kind of record says of a file. */
    enum Answer {
        /** None of these records holds it. */
        NOT_OURS,
        /** One holds it, and the actor may see that one. */
        SHOWN,
        /** One holds it, but none the actor may see. */
        HIDDEN;

        /** @param seen for each record that holds the file, whether the actor may see the record */
        public static Answer of(List<Boolean> seen) {
            return seen.isEmpty() ? NOT_OURS : seen.contains(true) ? SHOWN : HIDDEN;
        }
    }

    /** Called inside a read-only transaction of the project. */
    Answer of(UUID projectId, UUID fileId, Actor actor);
}
