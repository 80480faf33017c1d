package io.shouwen.custody.parcel;

import java.time.Instant;
import java.util.UUID;

/**
 * A parcel was taken into custody: it lies in its slot and its row is complete. Published in the transaction of the intake.
 *
 * @param house of the addressee
 * @param by the member of staff who took it in
 */
public record ParcelTaken(UUID projectId, UUID parcel, UUID house, UUID by, Instant at) {}
