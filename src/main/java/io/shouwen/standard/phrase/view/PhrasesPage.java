package io.shouwen.standard.phrase.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The phrases in force, by occasion.
 *
 * @param language {@code ZH} or {@code EN}
 * @param edits whether the reader may write on a level
 */
public record PhrasesPage(String language, List<Group> groups, boolean edits) implements View {

    public record Group(String occasion, String occasionKey, List<Line> lines) {}

    /** @param text as its editor wrote it @param used whether the nearest level uses it */
    public record Line(
            UUID id, String text, String timeKey, String levelKey, boolean used, boolean favourite, String language) {}
}
