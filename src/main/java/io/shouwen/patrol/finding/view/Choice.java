package io.shouwen.patrol.finding.view;

import java.util.UUID;

/** An option of a form or filter. */
public record Choice(UUID id, String name) {}
