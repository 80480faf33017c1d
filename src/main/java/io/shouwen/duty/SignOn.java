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
 * A person on a post, from signing on to signing off.
 *
 * @param id made by the device
 * @param until end of the shift, or twelve hours after signing on if no shift was planned
 * @param metres distance from the place of signing on; null if it was not checked or not sent
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

    /** How long before its begin one can sign on for a shift. */
    static final Duration EARLY = Duration.ofHours(2);

    /** The assumed end of duty without a planned shift. */
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

    /** The shift that a sign-on now belongs to: the running one, else the next to begin. */
    static Optional<PlannedShift> shift(Collection<PlannedShift> own, Instant now) {
        return own.stream()
                .filter(shift -> shift.span().end().isAfter(now)
                        && !shift.span().begin().minus(EARLY).isAfter(now))
                .min(java.util.Comparator.comparing(shift -> shift.span().begin()));
    }

    /** @throws RuleBroken if the person does not hold the role of the post */
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
