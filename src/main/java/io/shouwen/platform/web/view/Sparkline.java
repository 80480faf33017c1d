package io.shouwen.platform.web.view;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The points of a small line chart in a box of 100 by 28. */
public final class Sparkline {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 26;

    private Sparkline() {}

    /** From left to right, zero at the bottom and the largest value at the top. */
    public static String points(List<Long> values) {
        long most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = (double) WIDTH / Math.max(1, values.size() - 1);
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < values.size(); i++) {
            points.add(String.format(
                    Locale.ROOT, "%.1f,%.1f", i * step, 1 + HEIGHT * (1 - (double) values.get(i) / most)));
        }
        return points.toString();
    }
}
