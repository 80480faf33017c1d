package io.shouwen.breaches.list.view;

import io.shouwen.breaches.dossier.BreachKind;
import io.shouwen.breaches.dossier.BreachStage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach as a row.
 *
 * @param kind null while it is not known
 * @param house whose people did it; may be empty
 * @param reportBy until when the law wants it reported; null unless that runs
 * @param times how many breaches of this house there are with this one
 */
public record BreachLine(
        UUID id,
        String number,
        String title,
        @Nullable BreachKind kind,
        String place,
        String house,
        String who,
        BreachStage stage,
        String owner,
        Instant openedAt,
        Instant due,
        @Nullable Instant closedAt,
        @Nullable Instant reportBy,
        int times) {

    public boolean late(Instant now) {
        return closedAt == null && due.isBefore(now);
    }
}
