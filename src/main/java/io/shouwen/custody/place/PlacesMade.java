package io.shouwen.custody.place;

import java.time.Instant;
import java.util.UUID;

/** A project got new places. */
public record PlacesMade(UUID projectId, Instant at) {}
