package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Figures with their trend, drawn as tiles; contributed to Today by rooms. */
public record TodayFigures(List<Figure> figures) implements View {

    /**
     * @param beside what it is to be compared with; may be empty
     * @param course earlier values, oldest first, drawn as a line; may be empty
     * @param bad whether the figure is to be noticed
     * @param path the list behind the figure, below {@code /p/{project}/}
     */
    public record Figure(String label, long number, String beside, List<Long> course, boolean bad, String path) {}
}
