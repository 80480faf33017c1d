package io.shouwen.breaches.dossier;

import io.shouwen.estate.HouseRef;
import org.jspecify.annotations.Nullable;

/**
 * What it is, where and by whom, as far as known.
 *
 * @param house whose people did it; needed for {@link Offender#HOUSE}
 * @param who a name, a firm or a description; may be empty
 */
record Particulars(
        BreachKind kind, Offender offender, @Nullable HouseRef house, String who, String place) {}
