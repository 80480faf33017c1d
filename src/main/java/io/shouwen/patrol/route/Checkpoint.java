package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place a round comes by.
 *
 * @param position in its route, from 1; 0 where it is on no route any more
 * @param place as people call it, unique enough to find it
 * @param code what its label shows and its QR holds, as {@link Tags} writes it
 * @param nfc the id of its tag as {@link Tags} writes it, or null
 * @param latitude WGS 84 degrees, null together with the longitude
 */
@Clause("4.2.1")
public record Checkpoint(
        UUID id,
        int position,
        String place,
        PointKind kind,
        UUID checklistId,
        String code,
        @Nullable String nfc,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** Whether what was read or typed is this point's. */
    public boolean is(String read) {
        String tag = Tags.normalised(read);
        return tag.equals(code) || tag.equals(nfc);
    }
}
