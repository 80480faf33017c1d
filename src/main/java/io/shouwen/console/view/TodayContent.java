package io.shouwen.console.view;

import io.shouwen.platform.web.View;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayLines.Turn;
import io.shouwen.platform.web.view.TodayPart.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * The content of Today, which is renewed while the page is open.
 *
 * @param waiting what waits for the reader, by when it wants attention; without empty sections
 * @param lists the full lists of what waits, each once
 */
public record TodayContent(
        List<Section> waiting, List<TodayLines> lists, List<View> top, List<View> main, List<View> side)
        implements View {

    private static final int MOST = 14;

    public record Section(Turn turn, List<Line> lines) {}

    public static TodayContent of(
            Reader reader, List<TodayLines> lists, List<View> top, List<View> main, List<View> side) {
        List<Line> waiting = lists.stream()
                .flatMap(list -> list.lines().stream())
                .sorted(Line.order(reader.now()))
                .limit(MOST)
                .toList();
        return new TodayContent(
                Arrays.stream(Turn.values())
                        .map(turn -> new Section(
                                turn,
                                waiting.stream()
                                        .filter(line -> line.turn(reader) == turn)
                                        .toList()))
                        .filter(section -> !section.lines().isEmpty())
                        .toList(),
                lists.stream()
                        .filter(list -> lists.stream()
                                .filter(other -> other.path().equals(list.path()))
                                .findFirst()
                                .orElse(list)
                                .equals(list))
                        .toList(),
                top,
                main,
                side);
    }
}
