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

    /** Tenths of a percent, rounded; but 1000 only where all of it was kept, and 0 only where none was. */
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

    /** Judged by what was counted, not by the rounded share. @param target percent of what is due */
    public boolean meets(int target) {
        return Math.multiplyExact(kept, 100L) >= Math.multiplyExact(due, (long) target);
    }

    public Count plus(Count other) {
        return new Count(kept + other.kept, due + other.due);
    }
}
