package io.shouwen.standard.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the group and the project write, and in whatever order: what applied then applies still. */
@Clause({"4.1.2.2", "4.1.2.3"})
class StarHistoryTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final StarItem ITEM = StarItem.REPAIR_DONE;
    private static final List<StarLevel> LEVELS = List.of(StarLevel.THREE_STARS, StarLevel.FOUR_STARS);

    /** @param after hours since the act before @param ahead hours until it holds @param hours 0 for nothing asked */
    record Act(int after, int ahead, int who, StarLevel level, int hours) {}

    @Provide
    Arbitrary<List<Act>> history() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(LEVELS),
                        Arbitraries.integers().between(0, 48))
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void what_applied_then_applies_still(@ForAll("history") List<Act> history) {
        StarProfile profile = new StarProfile();
        Map<Instant, Optional<Asked>> seen = new LinkedHashMap<>();
        Instant now = BEGIN;
        for (Act act : history) {
            now = now.plus(Duration.ofHours(act.after()));
            Instant last = now.minusMillis(1);
            seen.put(last, profile.value(ITEM, last));
            write(profile, act, now);
            seen.forEach((at, applied) ->
                    assertThat(profile.value(ITEM, at)).as("at " + at).isEqualTo(applied));
            agrees(profile, now);
        }
    }

    private static void write(StarProfile profile, Act act, Instant now) {
        Instant validAt = now.plus(Duration.ofHours(act.ahead()));
        Demand demand = act.hours() == 0 ? Demand.NOTHING : Demand.of(new Amount(act.hours(), StarUnit.HOURS));
        switch (act.who()) {
            case 0 -> profile.take(new Dated<>(act.level(), validAt, now, null));
            case 1 -> profile.value(act.level(), ITEM, new Dated<>(demand, validAt, now, null));
            default -> profile.own(ITEM, new Dated<>(demand, validAt, now, null));
        }
    }

    /** What applies is never weaker than the level's, nor than the project's own; it began at {@code since} and ends as foretold. */
    private static void agrees(StarProfile profile, Instant now) {
        Optional<Asked> applies = profile.value(ITEM, now);
        profile.ofLevel(ITEM, now)
                .ifPresent(level -> assertThat(applies.orElseThrow().amount().weakerThan(level.amount(), ITEM))
                        .isFalse());
        Amount own = profile.ownAmount(ITEM, now);
        assertThat(own != null && applies.orElseThrow().amount().weakerThan(own, ITEM))
                .isFalse();
        assertThat(applies.isEmpty())
                .isEqualTo(own == null && profile.ofLevel(ITEM, now).isEmpty());
        assertThat(profile.value(ITEM, profile.since(ITEM, now))).isEqualTo(applies);
        Optional<Asked> before = applies;
        for (Map.Entry<Instant, Optional<Asked>> change :
                profile.ahead(ITEM, now).entrySet()) {
            assertThat(change.getKey()).isAfter(now);
            assertThat(change.getValue())
                    .isEqualTo(profile.value(ITEM, change.getKey()))
                    .isNotEqualTo(before);
            assertThat(profile.value(ITEM, change.getKey().minusMillis(1))).isEqualTo(before);
            before = change.getValue();
        }
    }
}
