package io.shouwen.platform.field;

import java.util.UUID;

/** Links pictures to the records of a room that named them before their bytes had arrived; contributed as a bean. */
public interface FieldPictureTaker {

    /** Called once per picture, in the transaction that stores its file. */
    void arrived(UUID projectId, String sha256, UUID file);
}
