package io.shouwen.roster.pattern.view;

import java.util.UUID;

/** A pattern to choose in the grid. @param colour of its post, 0 to 7 */
public record PatternChoice(UUID id, String key, String name, String times, String post, int colour) {}
