package io.shouwen.roster.plan;

import io.shouwen.platform.RuleBroken;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift offered to a colleague, in exchange for one of theirs or for nothing.
 *
 * @param shift null if it has been withdrawn
 * @param accepted whether the colleague agreed
 * @param end GRANTED, DECLINED, REFUSED, WITHDRAWN, or null while it is open
 */
record Swap(
        UUID id,
        UUID askerId,
        String asker,
        UUID shiftId,
        @Nullable RosterShift shift,
        UUID colleagueId,
        String colleague,
        @Nullable UUID theirShiftId,
        @Nullable RosterShift theirs,
        String post,
        String reason,
        boolean accepted,
        @Nullable String end,
        String why) {

    void mustWait() {
        if (end != null) {
            throw new RuleBroken("2.1.1", "roster.request.decided");
        }
    }

    /** @throws RuleBroken if the colleague has not agreed, or the person is one of the two */
    void mayBeDecidedBy(UUID by) {
        mustWait();
        if (!accepted) {
            throw new RuleBroken("2.1.1", "roster.swap.not-agreed");
        }
        if (by.equals(askerId) || by.equals(colleagueId)) {
            throw new RuleBroken("2.1.1", "roster.leave.not-ones-own");
        }
    }

    /** Whether both shifts are still published and still belong to the same people. */
    boolean possible() {
        return standing(shift, askerId) && (theirShiftId == null || standing(theirs, colleagueId));
    }

    private static boolean standing(@Nullable RosterShift shift, UUID of) {
        return shift != null
                && shift.published()
                && !shift.dropped()
                && shift.staffId().equals(of);
    }

    /** Both shifts with their people exchanged. */
    List<RosterShift> changed() {
        RosterShift own = shift;
        RosterShift other = theirs;
        if (own == null) {
            return List.of();
        }
        return other == null
                ? List.of(given(own, colleagueId))
                : List.of(given(own, colleagueId), given(other, askerId));
    }

    private static RosterShift given(RosterShift shift, UUID to) {
        return new RosterShift(
                io.shouwen.platform.Ids.next(),
                shift.postId(),
                to,
                shift.day(),
                shift.span(),
                shift.patternId(),
                true,
                false);
    }
}
