package io.shouwen.custody.pickup.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Households with waiting parcels, for the desk's screen: those whose parcels are overdue first.
 *
 * @param parcels number of all waiting parcels
 * @param overdue number of those beyond their limit
 */
public record WaitingHouseholds(int parcels, int overdue, List<Line> lines) {

    /** @param names of the addressees, masked @param due of the parcel that is due first */
    public record Line(UUID house, String label, String names, int parcels, Instant due) {

        public boolean overdue(Instant now) {
            return !now.isBefore(due);
        }
    }
}
