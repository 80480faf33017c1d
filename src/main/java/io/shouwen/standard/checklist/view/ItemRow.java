package io.shouwen.standard.checklist.view;

/**
 * A typed line of the checklist editor.
 *
 * @param questions such as {@code CLEAN,WHOLE}
 * @param clause the clause it serves, or empty
 */
public record ItemRow(String id, String text, String questions, String clause) {}
