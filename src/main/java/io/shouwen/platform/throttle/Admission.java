package io.shouwen.platform.throttle;

import java.time.Duration;

/**
 * The answer of a throttle.
 *
 * @param left how many more would be admitted now
 * @param after time until the next one is admitted; zero if this one was
 */
public record Admission(boolean admitted, long left, Duration after) {}
