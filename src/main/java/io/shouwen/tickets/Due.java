package io.shouwen.tickets;

import java.time.Instant;
import java.util.List;

/**
 * When a ticket must be settled, and why then.
 *
 * @param rule message key of the reason; it takes the arguments, then the kind's name and the level
 */
public record Due(Instant at, String rule, List<String> arguments) {}
