package io.shouwen.platform.field;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pictures whose bytes phones have sent; filled by the intake of the phone page. */
public interface FieldPictures {

    /**
     * The file of a picture that a record names. Takes an advisory lock on the hash until the transaction ends, so that a
     * record and the bytes that arrive at the same time do not miss each other.
     *
     * @return null until the bytes have arrived; then {@link FieldRecordTaker#arrived} hears of it
     */
    @Nullable
    UUID file(UUID projectId, String sha256);
}
