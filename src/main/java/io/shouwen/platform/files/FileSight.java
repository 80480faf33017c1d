package io.shouwen.platform.files;

import io.shouwen.platform.security.Actor;
import java.util.UUID;

/** Says who may open the files of one kind of record; contributed as a bean by the room that keeps it. */
public interface FileSight {

    /** What a kind of record says of a file. */
    enum Answer {
        /** None of these records holds it. */
        NOT_OURS,
        /** One holds it, and the actor may see that one. */
        SHOWN,
        /** One holds it, but none the actor may see. */
        HIDDEN
    }

    /** Called inside a read-only transaction of the project. */
    Answer of(UUID projectId, UUID fileId, Actor actor);
}
