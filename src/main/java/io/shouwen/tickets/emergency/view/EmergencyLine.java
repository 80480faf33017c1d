package io.shouwen.tickets.emergency.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency in work.
 *
 * @param id of the ticket
 * @param fault key of the fault guide's symptom, or empty
 * @param claimed whether a resident claims it and nobody has confirmed it
 * @param takenBy null while nobody has taken it
 */
public record EmergencyLine(
        UUID id,
        String number,
        String title,
        String place,
        String fault,
        boolean claimed,
        Instant at,
        Instant due,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {}
