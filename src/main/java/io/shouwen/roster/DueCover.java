package io.shouwen.roster;

import io.shouwen.platform.Span;

/** A span in which a post must be covered by {@link Post#needed} people. Spans of one post do not overlap. */
public record DueCover(Post post, Span span) {}
