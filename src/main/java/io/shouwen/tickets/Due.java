package io.shouwen.tickets;

import java.time.Instant;
import java.util.List;

/**
 * A ticket's deadline with its reason.
 *
 * @param rule message key of the reason; its arguments are {@code arguments}, then the kind's name and the level
 */
public record Due(Instant at, String rule, List<String> arguments) {}
