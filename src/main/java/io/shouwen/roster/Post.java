package io.shouwen.roster;

import java.util.UUID;

/** A post of a project, such as the service desk. @param needed number of people it needs at a time */
public record Post(UUID id, PostKind kind, String name, int needed) {}
