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
 * A district or some of its areas on the way from one butler to another. Both confirm once each; the second word moves
 * everything. For a side without a butler the supervisor speaks, who answers for what is vacant.
 *
 * @param areas what moves; empty where the whole district changes its butler
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

    /** How long both have to confirm. */
    static final Duration TIME = Duration.ofHours(24);

    /** One end of it: a district and its butler, null while vacant. */
    public record Party(
            UUID district,
            String districtName,
            @Nullable UUID butler,
            @Nullable String butlerName) {}

    /** A side's confirmation. @param inStead whether somebody else said it, who then says why */
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

    /** Whether this person is to say this side's word now, in their own name or in place of whoever is not there. */
    boolean awaits(HandOverSide side, Actor actor) {
        return open() && word(side) == null && (own(side, actor) || inStead(side, actor));
    }

    boolean own(HandOverSide side, Actor actor) {
        UUID speaker = speaker(side);
        return speaker == null ? leads(actor) : speaker.equals(actor.id());
    }

    /** The one who leaves may be ill or gone; the one who comes must be there. */
    boolean inStead(HandOverSide side, Actor actor) {
        return side == HandOverSide.LEAVING && leads(actor) && !own(side, actor);
    }

    private static boolean leads(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }

    /** @throws RuleBroken where it is not this person's to say, or the reason for standing in is missing */
    void mustBeAllowed(HandOverSide side, Actor actor, String reason) {
        if (withdrawnAt != null) {
            throw new RuleBroken("4.1.1.2", "district.rule.withdrawn");
        }
        if (!own(side, actor) && !inStead(side, actor)) {
            throw new RuleBroken("4.1.1.2", "district.rule.not-yours");
        }
        if (inStead(side, actor) && reason.isBlank()) {
            throw new RuleBroken("4.1.1.2", "district.rule.reason");
        }
    }

    /** Once this side has spoken, is everything said? */
    boolean completedBy(HandOverSide side) {
        return word(side == HandOverSide.LEAVING ? HandOverSide.COMING : HandOverSide.LEAVING) != null;
    }
}
