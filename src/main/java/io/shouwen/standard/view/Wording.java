package io.shouwen.standard.view;

/**
 * A clause in one language.
 *
 * @param asks what it asks, in one or two sentences
 * @param measured what is counted for it, kept / due
 */
public record Wording(String title, String asks, String measured) {}
