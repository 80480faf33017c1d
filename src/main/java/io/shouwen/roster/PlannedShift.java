package io.shouwen.roster;

import io.shouwen.platform.Span;
import java.util.UUID;

/** A published shift: the person planned for a post, and when. */
public record PlannedShift(UUID id, Post post, UUID staffId, String name, Span span) {}
