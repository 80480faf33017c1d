package io.shouwen.custody.count.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;

/** The count sheet (盘点表), on screen, printed and as PDF. Times are as they are shown. */
public record CountPaper(
        String project,
        String name,
        String said,
        String begun,
        String ended,
        String state,
        String people,
        List<CountNow.Group> groups)
        implements PaperView {

    @Override
    public List<String> styles() {
        return List.of("paper", "custody-count-paper");
    }

    public int size(String outcome) {
        return groups.stream()
                .filter(group -> group.outcome().equals(outcome))
                .mapToInt(CountNow.Group::size)
                .sum();
    }
}
