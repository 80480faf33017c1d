package io.shouwen.patrol.round;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose phone it is.
 *
 * @param now the server's time of this call
 * @param skew how far the phone's clock is behind it; negative where it is ahead
 */
public record Sender(ProjectRef project, Actor actor, UUID device, Instant now, Duration skew) {}
