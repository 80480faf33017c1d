package io.shouwen.standard.checklist.view;

/** A line of a checklist's editor, as it was typed. @param questions e.g. {@code CLEAN,WHOLE}; @param clause it serves, or empty */
public record ItemRow(String id, String text, String questions, String clause) {}
