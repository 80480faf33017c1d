package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint of a route.
 *
 * @param position in its route, from 1; 0 if it is on no route any more
 * @param place the place as people call it
 * @param code the code on its label and in its QR code, in the form of {@link Tags}
 * @param nfc id of its NFC tag in the form of {@link Tags}, or null
 * @param latitude WGS 84 degrees; null together with the longitude
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

    /** Whether a scanned or typed tag belongs to this checkpoint. */
    public boolean is(String read) {
        String tag = Tags.normalised(read);
        return tag.equals(code) || tag.equals(nfc);
    }
}
