package io.shouwen.roster.plan;

import io.shouwen.platform.Clause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Less than eleven hours between two shifts of one person: a warning that can be accepted with a reason. */
@Clause("2.1.1")
record ShortRest(RosterShift before, RosterShift after) {

    static final Duration LEAST = Duration.ofHours(11);
    private static final Duration LONGEST_DUTY = Duration.ofHours(12);

    Duration rest() {
        return Duration.between(before.span().end(), after.span().begin());
    }

    /**
     * Whether the two shifts follow each other without a break and together are short enough for one duty, such as a
     * whole day at the desk.
     */
    private boolean oneDuty() {
        return rest().isZero()
                && before.span().length().plus(after.span().length()).compareTo(LONGEST_DUTY) <= 0;
    }

    static List<ShortRest> among(Collection<RosterShift> shifts) {
        List<ShortRest> found = new ArrayList<>();
        for (ShortRest pair : neighbours(shifts)) {
            if (!pair.before().span().overlaps(pair.after().span())
                    && pair.rest().compareTo(LEAST) < 0
                    && !pair.oneDuty()) {
                found.add(pair);
            }
        }
        return found;
    }

    /** Whether shifts of one person overlap, which is refused. */
    static boolean overlap(Collection<RosterShift> shifts) {
        return neighbours(shifts).stream()
                .anyMatch(pair -> pair.before().span().overlaps(pair.after().span()));
    }

    private static List<ShortRest> neighbours(Collection<RosterShift> shifts) {
        List<RosterShift> sorted = shifts.stream()
                .sorted(Comparator.comparing(RosterShift::staffId)
                        .thenComparing(shift -> shift.span().begin())
                        .thenComparing(shift -> shift.span().end()))
                .toList();
        List<ShortRest> pairs = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).staffId().equals(sorted.get(i).staffId())) {
                pairs.add(new ShortRest(sorted.get(i - 1), sorted.get(i)));
            }
        }
        return pairs;
    }
}
