package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.Post;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on one post, from signing on to signing off.
 *
 * @param id made by the device that signs on
 * @param until the end of the shift, or twelve hours on where none was planned
 * @param metres from the place of signing on; null where that was not asked or not told
 */
@Clause("2.1.1")
record SignOn(
        UUID id,
        UUID postId,
        UUID staffId,
        @Nullable UUID shiftId,
        Instant on,
        Instant until,
        How how,
        SignOnPlace place,
        @Nullable Integer metres,
        @Nullable Instant off,
        @Nullable Ended ended) {

    /** A shift may be begun this much before it begins. */
    static final Duration EARLY = Duration.ofHours(2);

    /** Where nothing was planned, nobody is taken to stay longer. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final Duration REMIND_AFTER = Duration.ofMinutes(15);
    static final Duration CLOSE_AFTER = Duration.ofHours(2);

    enum How {
        DESK,
        PHONE
    }

    enum Ended {
        SELF,
        ANSWERED,
        SYSTEM;

        String messageKey() {
            return "duty.ended." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The shift a person who comes now comes for: the one running or beginning soonest. */
    static Optional<PlannedShift> shift(Collection<PlannedShift> own, Instant now) {
        return own.stream()
                .filter(shift -> shift.span().end().isAfter(now)
                        && !shift.span().begin().minus(EARLY).isAfter(now))
                .min(java.util.Comparator.comparing(shift -> shift.span().begin()));
    }

    /** @throws RuleBroken where the person does not hold the post's role */
    static SignOn begin(
            UUID id,
            Post post,
            StaffMember who,
            Optional<PlannedShift> shift,
            How how,
            Whereabouts where,
            Instant now) {
        post.kind().role().filter(role -> !who.is(role)).ifPresent(role -> {
            throw new RuleBroken("2.1.1", "duty.refused.role", post.name());
        });
        Optional<PlannedShift> its = shift.filter(planned -> planned.post().id().equals(post.id()));
        return new SignOn(
                id,
                post.id(),
                who.id(),
                its.map(PlannedShift::id).orElse(null),
                now,
                its.map(planned -> planned.span().end()).orElse(now.plus(LONGEST)),
                how,
                where.place(),
                where.metres(),
                null,
                null);
    }

    boolean running() {
        return off == null;
    }
}
