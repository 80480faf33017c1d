package io.shouwen.roster;

import io.shouwen.platform.Span;

/** A stretch in which a post must be covered by as many as it needs. Stretches of one post never overlap. */
public record DueCover(Post post, Span span) {}
