package io.shouwen.standard;

/**
 * The result of a measure: how much was due and how much of it was kept, in the {@link Unit} of the measure.
 *
 * @param kept at most {@code due}
 * @param due 0 if nothing was due; then there is no ratio
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

    /**
     * The kept share in tenths of a percent, rounded, but 1000 only if all was kept and 0 only if nothing was.
     *
     * @throws IllegalStateException if nothing was due
     */
    public int permille() {
        if (due == 0) {
            throw new IllegalStateException("nothing was due");
        }
        if (kept == 0 || kept == due) {
            return kept == 0 ? 0 : 1000;
        }
        long rounded = (Math.multiplyExact(kept, 2000L) / due + 1) / 2;
        return Math.clamp(rounded, 1, 999);
    }

    /** Compares the exact ratio, not the rounded one, with the target. @param target percent of what is due */
    public boolean meets(int target) {
        return Math.multiplyExact(kept, 100L) >= Math.multiplyExact(due, (long) target);
    }

    public Count plus(Count other) {
        return new Count(kept + other.kept, due + other.due);
    }
}
