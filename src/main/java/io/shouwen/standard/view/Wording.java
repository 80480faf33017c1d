package io.shouwen.standard.view;

/**
 * A clause in one language.
 *
 * @param asks what the clause demands, in one or two sentences
 * @param measured what is counted, as kept / due
 */
public record Wording(String title, String asks, String measured) {}
