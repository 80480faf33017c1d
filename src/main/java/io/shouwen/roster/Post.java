package io.shouwen.roster;

import java.util.UUID;

/** A post of a project, e.g. the desk. @param needed how many must be on it at a time */
public record Post(UUID id, PostKind kind, String name, int needed) {}
