package io.shouwen.patrol.round.view;

import io.shouwen.patrol.round.RoundState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round with its walks, earliest first. @param butler present butler of the district; null while vacant */
public record RoundRow(
        UUID id,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        String window,
        String district,
        String route,
        @Nullable String butler,
        RoundState state,
        List<WalkRow> walks) {

    /** Whether it was walked more than once. */
    public boolean twice() {
        return walks.size() > 1;
    }
}
