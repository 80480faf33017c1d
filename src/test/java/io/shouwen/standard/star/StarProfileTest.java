package io.shouwen.standard.star;

import static io.shouwen.standard.StarUnit.DAYS;
import static io.shouwen.standard.StarUnit.HOURS;
import static io.shouwen.standard.StarUnit.MINUTES;
import static io.shouwen.standard.StarUnit.PERCENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applies to a project in an item at a moment. */
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
class StarProfileTest {

    private static final Instant MON = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUE = MON.plus(Duration.ofDays(1));
    private static final Instant WED = MON.plus(Duration.ofDays(2));
    private static final Instant THU = MON.plus(Duration.ofDays(3));

    private final StarProfile profile = new StarProfile();

    private static <T> Dated<T> from(Instant at, T what) {
        return new Dated<>(what, at, at, null);
    }

    private static <T> Dated<T> announced(Instant at, T what) {
        return new Dated<>(what, at, MON, null);
    }

    private static Demand demand(int number, StarUnit unit) {
        return Demand.of(new Amount(number, unit));
    }

    private Optional<Amount> applies(StarItem item, Instant at) {
        return profile.value(item, at).map(Asked::amount);
    }

    private void fourStars() {
        profile.take(from(MON, StarLevel.FOUR_STARS));
        profile.value(StarLevel.FOUR_STARS, StarItem.REPAIR_DONE, from(MON, demand(1, DAYS)));
        profile.value(StarLevel.FOUR_STARS, StarItem.SATISFIED, from(MON, demand(90, PERCENT)));
        profile.value(StarLevel.FIVE_STARS, StarItem.REPAIR_DONE, from(MON, demand(12, HOURS)));
    }

    @Test
    void before_a_level_is_taken_nothing_is_asked() {
        fourStars();
        assertThat(profile.value(StarItem.REPAIR_DONE, MON.minusMillis(1))).isEmpty();
        assertThat(profile.level(MON.minusMillis(1))).isEmpty();
        assertThat(profile.level(MON)).contains(StarLevel.FOUR_STARS);
        assertThat(profile.value(StarItem.REPAIR_DONE, MON))
                .contains(new Asked(StarItem.REPAIR_DONE, new Amount(1, DAYS), true, StarLevel.FOUR_STARS));
    }

    @Test
    void what_the_level_leaves_open_stays_open() {
        fourStars();
        assertThat(profile.value(StarItem.REPAIR_ON_SPOT, TUE)).isEmpty();
        profile.value(StarLevel.FOUR_STARS, StarItem.REPAIR_DONE, from(TUE, Demand.NOTHING));
        assertThat(profile.value(StarItem.REPAIR_DONE, TUE)).isEmpty();
        assertThat(applies(StarItem.REPAIR_DONE, MON)).contains(new Amount(1, DAYS));
    }

    @Test
    void a_level_taken_in_advance_counts_from_its_day() {
        fourStars();
        profile.take(announced(WED, StarLevel.FIVE_STARS));
        assertThat(applies(StarItem.REPAIR_DONE, TUE)).contains(new Amount(1, DAYS));
        assertThat(applies(StarItem.REPAIR_DONE, WED)).contains(new Amount(12, HOURS));
        assertThat(profile.level(WED)).contains(StarLevel.FIVE_STARS);
    }

    @Test
    void of_two_facts_for_one_moment_the_later_written_counts() {
        fourStars();
        profile.take(announced(WED, StarLevel.FIVE_STARS));
        profile.take(new Dated<>(StarLevel.THREE_STARS, WED, TUE, null));
        assertThat(profile.level(WED)).contains(StarLevel.THREE_STARS);
        profile.take(new Dated<>(StarLevel.FOUR_STARS, TUE, TUE, null));
        assertThat(profile.level(WED))
                .as("written later, but for an earlier day")
                .contains(StarLevel.THREE_STARS);
    }

    @Test
    void of_level_and_project_the_stricter_applies() {
        fourStars();
        profile.own(StarItem.REPAIR_DONE, from(TUE, demand(8, HOURS)));
        assertThat(profile.value(StarItem.REPAIR_DONE, TUE))
                .contains(new Asked(StarItem.REPAIR_DONE, new Amount(8, HOURS), true, null));
        profile.value(StarLevel.FOUR_STARS, StarItem.REPAIR_DONE, from(WED, demand(6, HOURS)));
        assertThat(applies(StarItem.REPAIR_DONE, WED)).contains(new Amount(6, HOURS));
        profile.own(StarItem.SATISFIED, from(WED, demand(95, PERCENT)));
        assertThat(applies(StarItem.SATISFIED, WED)).contains(new Amount(95, PERCENT));
        profile.own(StarItem.SATISFIED, from(THU, Demand.NOTHING));
        assertThat(applies(StarItem.SATISFIED, THU)).contains(new Amount(90, PERCENT));
    }

    @Test
    void an_own_value_like_the_levels_is_the_levels() {
        fourStars();
        profile.own(StarItem.REPAIR_DONE, from(TUE, demand(24, HOURS)));
        assertThat(profile.value(StarItem.REPAIR_DONE, TUE).orElseThrow().own()).isFalse();
    }

    @Test
    void where_the_level_asks_nothing_the_projects_own_value_applies() {
        profile.own(StarItem.REPAIR_ON_SPOT, from(TUE, demand(2, HOURS)));
        assertThat(profile.value(StarItem.REPAIR_ON_SPOT, TUE).orElseThrow().own())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REPAIR_DONE, 2, DAYS, true",
        "REPAIR_DONE, 25, HOURS, true",
        "REPAIR_DONE, 24, HOURS, false",
        "REPAIR_DONE, 23, HOURS, false",
        "SATISFIED, 89, PERCENT, true",
        "SATISFIED, 90, PERCENT, false",
        "SATISFIED, 91, PERCENT, false",
        "REPAIR_ON_SPOT, 100, HOURS, false",
    })
    void a_weaker_value_falls_short_of_the_levels(StarItem item, int number, StarUnit unit, boolean weaker) {
        fourStars();
        assertThat(profile.fallsShort(item, new Amount(number, unit), TUE).isPresent())
                .isEqualTo(weaker);
        assertThat(profile.fallsShort(item, new Amount(number, unit), MON.minusMillis(1)))
                .as("before the level was taken")
                .isEmpty();
    }

    @Test
    void the_page_says_since_when_and_until_when() {
        fourStars();
        profile.own(StarItem.REPAIR_DONE, from(TUE, demand(8, HOURS)));
        profile.own(StarItem.REPAIR_DONE, from(WED, demand(8, HOURS)));
        profile.take(announced(THU, StarLevel.FIVE_STARS));
        assertThat(profile.since(StarItem.REPAIR_DONE, WED)).isEqualTo(TUE);
        assertThat(profile.since(StarItem.REPAIR_DONE, MON.plusMillis(5))).isEqualTo(MON);
        assertThat(profile.since(StarItem.REPAIR_DONE, MON.minusMillis(5))).isEqualTo(MON.minusMillis(5));
        assertThat(profile.ahead(StarItem.REPAIR_DONE, MON).keySet()).containsExactly(TUE);
        assertThat(profile.ahead(StarItem.SATISFIED, WED)).containsExactly(java.util.Map.entry(THU, Optional.empty()));
    }

    @Test
    void nothing_is_written_after_it_began_to_hold() {
        assertThatThrownBy(() -> new Dated<>("x", MON, MON.plusMillis(1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_holds_from_today_holds_from_now_and_what_holds_from_later_from_its_morning() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(Dated.begin(today, zone, MON)).contains(MON);
        assertThat(Dated.begin(today.plusDays(1), zone, MON)).contains(Instant.parse("2026-11-23T16:00:00Z"));
        assertThat(Dated.begin(today.minusDays(1), zone, MON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, MINUTES, PT30M", "12, HOURS, PT12H", "2, DAYS, PT48H"})
    void a_span_of_time_is_a_duration(int number, StarUnit unit, Duration span) {
        assertThat(new Amount(number, unit).span()).isEqualTo(span);
    }

    @Test
    void a_share_is_no_span_of_time_and_an_amount_has_its_bounds() {
        assertThatThrownBy(() -> new Amount(90, PERCENT).span()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Amount(101, PERCENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Amount(0, MINUTES)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Amount(100, PERCENT).number()).isEqualTo(100);
    }

    @Test
    void an_item_has_one_unit_or_units_of_time() {
        for (StarItem item : StarItem.values()) {
            assertThat(item.units()).isNotEmpty();
            assertThat(item.units().size() == 1 || item.units().stream().allMatch(StarUnit::isTime))
                    .as(item.name())
                    .isTrue();
        }
    }
}
