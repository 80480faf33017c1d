package io.shouwen.standard.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Cursor;
import io.shouwen.standard.Count;
import io.shouwen.standard.Evidence;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import io.shouwen.standard.Target;
import io.shouwen.standard.Target.Whose;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose target a measure has in a period. */
@Clause({"2.1.3", "4.1.2.2"})
class StarTargetsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    private record Satisfied(@Nullable StarItem targetItem) implements Measure {
        @Override
        public String key() {
            return "x.satisfied";
        }

        @Override
        public Count count(UUID projectId, Period period) {
            return Count.NOTHING;
        }

        @Override
        public Cursor<Evidence> records(UUID projectId, Period period, Side side, @Nullable String after) {
            return new Cursor<>(List.of(), null);
        }
    }

    private final StarProfile profile = new StarProfile();

    private Target target(String period) {
        return StarTargets.target(
                profile,
                new Satisfied(StarItem.SATISFIED),
                Period.parse(period, ZONE, NOW).orElseThrow());
    }

    private static <T> Dated<T> from(String day, T what) {
        Instant at = Instant.parse(day + "T00:00:00Z");
        return new Dated<>(what, at, at, null);
    }

    private static Demand percent(int number) {
        return Demand.of(new Amount(number, StarUnit.PERCENT));
    }

    @Test
    void the_target_is_the_one_that_applied_when_the_period_began() {
        profile.value(StarLevel.FOUR_STARS, StarItem.SATISFIED, from("2026-01-01", percent(90)));
        profile.take(from("2026-09-10", StarLevel.FOUR_STARS));
        profile.own(StarItem.SATISFIED, from("2026-11-12", percent(92)));
        assertThat(target("2026-09")).isEqualTo(new Target(95, Whose.USUAL, null));
        assertThat(target("2026-10")).isEqualTo(new Target(90, Whose.LEVEL, "standard.star.level.four_stars"));
        assertThat(target("2026-11")).isEqualTo(new Target(90, Whose.LEVEL, "standard.star.level.four_stars"));
        assertThat(target("2026-12")).isEqualTo(new Target(92, Whose.PROJECT, null));
        assertThat(target("2026-11-13")).isEqualTo(new Target(92, Whose.PROJECT, null));
    }

    @Test
    void a_measure_without_an_item_keeps_its_own_target() {
        profile.own(StarItem.SATISFIED, from("2026-01-01", percent(92)));
        assertThat(StarTargets.target(
                        profile,
                        new Satisfied(null),
                        Period.parse("2026-11", ZONE, NOW).orElseThrow()))
                .isEqualTo(new Target(95, Whose.USUAL, null));
    }
}
