package io.shouwen.desk.view;

import io.shouwen.desk.DeskSection.Move;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.stream.Stream;

/**
 * The call page.
 *
 * @param now sections about what happens now
 * @param beside sections about what is left to do
 * @param moves buttons
 */
public record DeskPage(List<FilledSection> now, List<FilledSection> beside, List<Move> moves) implements View {

    /** The sections with a key, in the order of the page. */
    public List<FilledSection> keyed() {
        return Stream.concat(now.stream(), beside.stream())
                .filter(section -> section.key() != null)
                .toList();
    }

    @Override
    public int status() {
        return Math.max(FilledSection.status(now), FilledSection.status(beside));
    }
}
