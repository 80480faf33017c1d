package io.shouwen.standard.view;

import java.util.List;

/** A chapter of the standard. */
public record Chapter(String chapter, String zh, String en, List<Section> sections) {

    public String in(boolean chinese) {
        return chinese ? zh : en;
    }
}
