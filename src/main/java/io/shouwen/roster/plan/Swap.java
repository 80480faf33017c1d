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

    /** Why nothing more may be said to it; null where something may. */
    @Nullable
    RuleBroken mayChange() {
        return end == null ? null : new RuleBroken("2.1.1", "roster.request.decided");
    }

    /** Why this person may not decide it: before the colleague agreed, and for either of the two; null where they may. */
    @Nullable
    RuleBroken mayDecide(UUID by) {
        RuleBroken refusal = mayChange();
        if (refusal != null) {
            return refusal;
        }
        if (!accepted) {
            return new RuleBroken("2.1.1", "roster.swap.not-agreed");
        }
        return by.equals(askerId) || by.equals(colleagueId)
                ? new RuleBroken("2.1.1", "roster.leave.not-ones-own")
                : null;
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
