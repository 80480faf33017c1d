package io.shouwen.standard.phrase.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The phrases that can be put into a text; a fragment that the picker's script filters and fills. */
public record PhrasePicker(List<Line> lines) implements View {

    /** @param lang value of the attribute {@code lang} */
    public record Line(UUID id, String occasionKey, String lang, boolean favourite, List<Slot> parts) {}

    /**
     * A part of a phrase.
     *
     * @param variable filled in by the page if it knows it; empty for plain words
     * @param open whether it must be filled in by hand if the page does not know it; then the text says what with
     */
    public record Slot(String text, String variable, boolean open) {}
}
