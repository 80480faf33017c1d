package io.shouwen.custody.parcel;

import java.time.Instant;
import java.util.UUID;

/** What a scanned tracking number is. */
sealed interface FirstScan {

    /** The intake to go on with, or that is known already. */
    UUID parcel();

    /** Not seen before: its intake has begun. */
    record Fresh(UUID parcel) implements FirstScan {}

    /** The same person has begun it already. */
    record Again(UUID parcel) implements FirstScan {}

    /** A colleague is at work on it. */
    record Held(UUID parcel, String who, Instant since) implements FirstScan {}

    /** It lies here already. */
    record Inside(UUID parcel) implements FirstScan {}
}
