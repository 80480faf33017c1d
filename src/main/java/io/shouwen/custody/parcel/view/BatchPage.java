package io.shouwen.custody.parcel.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** A batch of parcels, taken in with the scanner alone. */
public record BatchPage(UUID batch, BatchState state) implements View {}
