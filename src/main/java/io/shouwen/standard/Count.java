package io.shouwen.standard;

/**
 * How much of what was due was kept, in the {@link Unit} of its measure.
 *
 * @param kept never more than {@code due}
 * @param due 0 where nothing was due: there is no ratio then
 */
public record Count(long kept, long due) {

    public static final Count NOTHING = new Count(0, 0);

    public Count {
        if (kept < 0 || kept > due) {
            throw new IllegalArgumentException("kept " + kept + " of due " + due);
        }
    }

    public boolean nothingDue() {
        return due == 0;
    }

    public long missed() {
        return due - kept;
    }

    /** Tenths of a percent, rounded down, so that 1000 means all of it and nothing less. */
    public int permille() {
        if (due == 0) {
            throw new IllegalStateException("nothing was due");
        }
        return Math.toIntExact(Math.multiplyExact(kept, 1000L) / due);
    }

    /** @param target percent of what is due */
    public boolean meets(int target) {
        return due == 0 || permille() >= target * 10;
    }

    public Count plus(Count other) {
        return new Count(kept + other.kept, due + other.due);
    }
}
