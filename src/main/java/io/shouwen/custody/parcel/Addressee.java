package io.shouwen.custody.parcel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a parcel is for.
 *
 * @param name as the label has it
 * @param phone digits; may be empty
 * @param resident who that is in the register; null if unknown
 * @param house null if nobody of this name lives here
 */
record Addressee(
        String name,
        String phone,
        @Nullable UUID resident,
        @Nullable UUID house) {

    static final Addressee UNKNOWN = new Addressee("", "", null, null);
}
