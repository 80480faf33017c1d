package io.shouwen.platform.throttle;

import java.time.Duration;

/**
 * What a throttle answers.
 *
 * @param left how many more would be admitted at once
 * @param after how long one would be admitted again; zero where this one was
 */
public record Admission(boolean admitted, long left, Duration after) {}
