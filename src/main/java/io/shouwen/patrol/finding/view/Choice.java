package io.shouwen.patrol.finding.view;

import java.util.UUID;

/** Something to choose in a form or filter. */
public record Choice(UUID id, String name) {}
