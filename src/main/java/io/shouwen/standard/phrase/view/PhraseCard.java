package io.shouwen.standard.phrase.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to say on an occasion; a fragment for the screen of that occasion.
 *
 * @param language value of the attribute {@code lang}
 * @param pieces empty if no phrase is in force
 */
public record PhraseCard(String occasionKey, String language, List<Piece> pieces) implements View {

    /** The phrase as plain text, what is still open in brackets. */
    public String text() {
        return pieces.stream()
                .map(piece -> piece.open() ? "［" + piece.text() + "］" : piece.text())
                .collect(Collectors.joining());
    }
}
