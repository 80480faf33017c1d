package io.shouwen.platform.workbook;

import java.time.Duration;

/** The remaining limits of reading a workbook; exceeding them stops it. */
final class Allowance {

    private static final int MOST_LINES = 100_000;
    private static final int MOST_CELLS = 1_500_000;
    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int MOST_SPANS = 50_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final long began = System.nanoTime();
    private int lines = MOST_LINES;
    private int cells = MOST_CELLS;
    private int characters = MOST_CHARACTERS;
    private int spans = MOST_SPANS;

    void line() {
        need(--lines >= 0 && System.nanoTime() - began < LONGEST.toNanos());
    }

    void cell() {
        need(--cells >= 0);
    }

    void span() {
        need(--spans >= 0);
    }

    void characters(int length) {
        characters -= length;
        need(characters >= 0);
    }

    private static void need(boolean left) {
        if (!left) {
            throw new UnreadableWorkbook(UnreadableWorkbook.Reason.TOO_MUCH);
        }
    }
}
