package io.shouwen.standard.view;

import java.util.List;

/** Clauses that belong together. */
public record Section(String section, String zh, String en, List<ClauseText> clauses) {

    public String in(boolean chinese) {
        return chinese ? zh : en;
    }
}
