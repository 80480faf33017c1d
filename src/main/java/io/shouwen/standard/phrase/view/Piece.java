package io.shouwen.standard.phrase.view;

/** A piece of a phrase as it is said. @param open whether it must still be filled in; then the text says what with */
public record Piece(String text, boolean open) {}
