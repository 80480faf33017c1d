package io.shouwen.standard.view;

import java.util.List;

/** A section of a chapter: related clauses. */
public record Section(String section, String zh, String en, List<ClauseText> clauses) {

    public String in(boolean chinese) {
        return chinese ? zh : en;
    }
}
