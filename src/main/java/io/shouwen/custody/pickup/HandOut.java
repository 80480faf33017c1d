package io.shouwen.custody.pickup;

import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parcels that go to one person on one signature.
 *
 * @param id made by the form or the phone; the same hand-out sent again is known by it
 * @param house whose parcels they are
 * @param code the household's code that was typed; null if it was found otherwise
 */
@Clause("3.4.5")
record HandOut(
        UUID id,
        UUID house,
        Collector collector,
        Proof proof,
        @Nullable UUID code) {

    /** By what the household was found. */
    enum Proof {
        CODE,
        PHONE,
        TRACKING,
        HOUSE,
        NAME;

        private static final int LEAST_DIGITS = 3;
        private static final int LEAST_OF_TAG = 4;

        /** What a text says, that is not a code, about the parcels that were found with it. */
        static Proof of(String typed, List<WaitingParcel> parcels) {
            String text = TypedText.code(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            if (text.length() >= LEAST_OF_TAG
                    && parcels.stream().anyMatch(parcel -> parcel.tag().endsWith(text))) {
                return TRACKING;
            }
            if (HouseCode.parse(typed).isPresent()) {
                return HOUSE;
            }
            return text.length() >= LEAST_DIGITS && text.matches("[\\d-]+") ? PHONE : NAME;
        }

        String messageKey() {
            return "custody.pickup.proof." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a member of staff may not hand these parcels to this person; null if it is allowed. */
    @Nullable
    RuleBroken mayGo(List<WaitingParcel> parcels, Actor by) {
        if (parcels.isEmpty()) {
            return new RuleBroken("3.4.5", "custody.pickup.rule.no-parcel");
        }
        return switch (collector) {
            case Collector.Stranger stranger -> mayOverride(stranger, by);
            case Collector.Member member
            when !member.ofHouse() -> new RuleBroken("3.4.5", "custody.pickup.rule.not-of-house", member.name());
            case Collector.Member member -> ofHouse(parcels);
            case Collector.Delegate delegate -> mayFetch(delegate).orElseGet(() -> ofHouse(parcels));
        };
    }

    private static @Nullable RuleBroken mayOverride(Collector.Stranger stranger, Actor by) {
        if (!by.is(Role.SUPERVISOR, Role.MANAGER)) {
            return new RuleBroken("3.4.5", "custody.pickup.rule.override");
        }
        return stranger.reason().isBlank() ? new RuleBroken("3.4.5", "custody.rule.no-reason") : null;
    }

    private static Optional<RuleBroken> mayFetch(Collector.Delegate delegate) {
        return delegate.name().isBlank()
                        || delegate.relation().isBlank()
                        || delegate.phone().isBlank()
                ? Optional.of(new RuleBroken("3.4.5", "custody.pickup.rule.delegate"))
                : Optional.empty();
    }

    private @Nullable RuleBroken ofHouse(List<WaitingParcel> parcels) {
        return parcels.stream()
                .filter(parcel -> !parcel.house().equals(house))
                .findFirst()
                .map(other -> new RuleBroken("3.4.5", "custody.pickup.rule.wrong-house", other.tag()))
                .orElse(null);
    }

    /** Why it is an exception; empty for none. */
    String reason() {
        return collector instanceof Collector.Stranger stranger ? stranger.reason() : "";
    }
}
