package io.shouwen.custody.parcel;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;

/** A batch of parcels, and who scans in it now. */
record Batch(ProjectRef project, UUID id, Actor by, Instant now) {}
