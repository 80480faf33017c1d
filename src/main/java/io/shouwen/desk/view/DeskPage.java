package io.shouwen.desk.view;

import io.shouwen.desk.DeskSection.Move;
import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The call page.
 *
 * @param now sections about what happens now
 * @param beside sections about what is left to do
 * @param moves buttons
 */
public record DeskPage(List<FilledSection> now, List<FilledSection> beside, List<Move> moves) implements View {

    @Override
    public int status() {
        return Math.max(FilledSection.status(now), FilledSection.status(beside));
    }
}
