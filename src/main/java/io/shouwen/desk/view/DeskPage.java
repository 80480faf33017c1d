package io.shouwen.desk.view;

import io.shouwen.desk.DeskSection.Move;
import io.shouwen.platform.web.View;
import java.util.List;

/** The desk. @param now what happens at this moment @param beside what is left to do @param moves what can be begun */
public record DeskPage(List<FilledSection> now, List<FilledSection> beside, List<Move> moves) implements View {

    @Override
    public int status() {
        return Math.max(FilledSection.status(now), FilledSection.status(beside));
    }
}
