package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pending hand-over of a district, or of some of its areas, from one butler to another. Each side confirms once; the
 * second confirmation completes it. The supervisor confirms for a side without a butler.
 *
 * @param areas the areas to move; empty if the whole district changes its butler
 */
@Clause("4.1.1.2")
public record DistrictHandOver(
        UUID id,
        Party from,
        Party to,
        List<Area> areas,
        String reason,
        String startedBy,
        Instant startedAt,
        Instant due,
        @Nullable Word leaving,
        @Nullable Word coming,
        @Nullable Instant doneAt,
        @Nullable Instant withdrawnAt) {

    /** The time both sides have for confirming. */
    static final Duration TIME = Duration.ofHours(24);

    /** One side: a district and its butler, who is null while it is vacant. */
    public record Party(
            UUID district,
            String districtName,
            @Nullable UUID butler,
            @Nullable String butlerName) {}

    /** The confirmation of a side. @param inStead whether somebody else confirmed, with a reason */
    public record Word(UUID by, String name, boolean inStead, String reason, Instant at) {}

    public boolean whole() {
        return from.district().equals(to.district());
    }

    public boolean open() {
        return doneAt == null && withdrawnAt == null;
    }

    public boolean late(Instant now) {
        return open() && due.isBefore(now);
    }

    @Nullable
    Word word(HandOverSide side) {
        return side == HandOverSide.LEAVING ? leaving : coming;
    }

    private @Nullable UUID speaker(HandOverSide side) {
        return side == HandOverSide.LEAVING ? from.butler() : to.butler();
    }

    /** Whether this person may confirm for the side now, as that side or in its place. */
    boolean awaits(HandOverSide side, Actor actor) {
        return open() && word(side) == null && mayConfirm(side, actor) == null;
    }

    boolean own(HandOverSide side, Actor actor) {
        UUID speaker = speaker(side);
        return speaker == null ? leads(actor) : speaker.equals(actor.id());
    }

    /** The supervisor may confirm for a leaving butler who is absent, but not for the receiving one. */
    boolean inStead(HandOverSide side, Actor actor) {
        return side == HandOverSide.LEAVING && leads(actor) && !own(side, actor);
    }

    private static boolean leads(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }

    /** Whether this person may say the side's word; null where they may. */
    @Nullable
    RuleBroken mayConfirm(HandOverSide side, Actor actor) {
        if (withdrawnAt != null) {
            return new RuleBroken("4.1.1.2", "district.rule.withdrawn");
        }
        return own(side, actor) || inStead(side, actor) ? null : new RuleBroken("4.1.1.2", "district.rule.not-yours");
    }

    /** The same with the reason, without which nobody speaks in another's place. */
    @Nullable
    RuleBroken mayConfirm(HandOverSide side, Actor actor, String reason) {
        RuleBroken refusal = mayConfirm(side, actor);
        return refusal == null && inStead(side, actor) && reason.isBlank()
                ? new RuleBroken("4.1.1.2", "district.rule.reason")
                : refusal;
    }

    /** Whether it may still be called off; null where it may. */
    @Nullable
    RuleBroken mayWithdraw() {
        if (withdrawnAt != null) {
            return new RuleBroken("4.1.1.2", "district.rule.withdrawn");
        }
        return doneAt == null ? null : new RuleBroken("4.1.1.2", "district.rule.done");
    }

    /** Whether the confirmation of this side completes the hand-over. */
    boolean completedBy(HandOverSide side) {
        return word(side == HandOverSide.LEAVING ? HandOverSide.COMING : HandOverSide.LEAVING) != null;
    }
}
