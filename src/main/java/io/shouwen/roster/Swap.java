package io.shouwen.roster;

import io.shouwen.platform.RuleBroken;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift offered to a colleague, for one of the colleague's or for nothing.
 *
 * @param shift null where it was taken back since
 * @param accepted the colleague agreed
 * @param end GRANTED, DECLINED, REFUSED, WITHDRAWN, or null as long as it waits
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

    /** @throws RuleBroken before the colleague agreed, and for either of the two */
    void mayBeDecidedBy(UUID by) {
        mustWait();
        if (!accepted) {
            throw new RuleBroken("2.1.1", "roster.swap.not-agreed");
        }
        if (by.equals(askerId) || by.equals(colleagueId)) {
            throw new RuleBroken("2.1.1", "roster.leave.not-ones-own");
        }
    }

    /** Both shifts can still change hands. */
    boolean possible() {
        return standing(shift, askerId) && (theirShiftId == null || standing(theirs, colleagueId));
    }

    private static boolean standing(@Nullable RosterShift shift, UUID of) {
        return shift != null
                && shift.published()
                && !shift.dropped()
                && shift.staffId().equals(of);
    }

    /** The shifts with their names changed. */
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
