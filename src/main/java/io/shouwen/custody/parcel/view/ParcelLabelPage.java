package io.shouwen.custody.parcel.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.UUID;

/**
 * The slip stuck on a parcel. Personal data is not on it; the house is if the project wants it.
 *
 * @param code the QR code as an SVG path in a square of {@code side} modules
 * @param house empty if the project does not want it
 */
public record ParcelLabelPage(UUID id, String slot, String tracking, String house, Instant at, String code, int side)
        implements View {}
