package io.shouwen.roster.plan;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.roster.pattern.ShiftPattern;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes that turn a person's shifts of one day into the wanted ones. Published shifts are not deleted but marked
 * as dropped, so that they can be restored.
 *
 * @param after the shifts of the day after the change
 */
record CellChange(
        UUID staffId,
        LocalDate day,
        List<UUID> revived,
        List<UUID> dropped,
        List<UUID> deleted,
        List<RosterShift> added,
        List<RosterShift> after) {

    /**
     * @param there the person's shifts of that day, including dropped ones
     * @param wanted ids of patterns, or of shifts to keep
     * @param anew whether a shift made before its pattern's hours changed is replaced by one with the new hours
     * @throws NotFound if an id is neither a pattern nor a shift
     */
    static CellChange of(
            UUID staffId,
            LocalDate day,
            List<RosterShift> there,
            List<UUID> wanted,
            Map<UUID, ShiftPattern> patterns,
            ZoneId zone,
            boolean anew) {
        List<UUID> open = new ArrayList<>(wanted);
        CellChange change = new CellChange(
                staffId,
                day,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        there.stream().sorted(Comparator.comparing(RosterShift::dropped)).forEach(shift -> {
            UUID pattern = shift.patternId();
            if (open.remove(shift.id())
                    || pattern != null
                            && !(anew && other(patterns.get(pattern), shift, zone))
                            && open.remove(pattern)) {
                change.after.add(shift);
                if (shift.dropped()) {
                    change.revived.add(shift.id());
                }
            } else if (!shift.dropped()) {
                (shift.published() ? change.dropped : change.deleted).add(shift.id());
            }
        });
        for (UUID id : open) {
            ShiftPattern pattern = patterns.get(id);
            if (pattern == null) {
                throw new NotFound();
            }
            RosterShift fresh = new RosterShift(
                    Ids.next(), pattern.postId(), staffId, day, pattern.on(day, zone), pattern.id(), false, false);
            change.added.add(fresh);
            change.after.add(fresh);
        }
        return change;
    }

    private static boolean other(@Nullable ShiftPattern pattern, RosterShift shift, ZoneId zone) {
        return pattern != null && !pattern.on(shift.day(), zone).equals(shift.span());
    }

    boolean nothing() {
        return revived.isEmpty() && dropped.isEmpty() && deleted.isEmpty() && added.isEmpty();
    }

    /** A version of the cell for the optimistic lock: it differs after any change of its shifts. */
    static String seen(List<RosterShift> there) {
        return there.stream()
                .filter(shift -> !shift.dropped())
                .map(shift -> shift.id().toString())
                .sorted()
                .collect(Collectors.joining("."));
    }
}
