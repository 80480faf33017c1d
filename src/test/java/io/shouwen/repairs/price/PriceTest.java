package io.shouwen.repairs.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Money;
import io.shouwen.platform.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of prices and of the list that is in force, without a database. */
class PriceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final UUID TAP = Ids.next();

    @Test
    void a_price_starts_today_or_within_a_year() {
        assertThat(price(1, TODAY, 100).mayFollow(null, TODAY)).isNull();
        refused(price(1, TODAY.minusDays(1), 100).mayFollow(null, TODAY), "past");
        assertThat(price(1, TODAY.plusYears(1), 100).mayFollow(null, TODAY)).isNull();
        refused(price(1, TODAY.plusYears(1).plusDays(1), 100).mayFollow(null, TODAY), "far");
    }

    @Test
    void a_price_does_not_start_before_the_one_it_follows() {
        Price coming = price(1, TODAY.plusDays(5), 100);
        refused(price(2, TODAY.plusDays(4), 100).mayFollow(coming, TODAY), "earlier");
        assertThat(price(2, TODAY.plusDays(5), 100).mayFollow(coming, TODAY)).isNull();
    }

    @Test
    void a_price_has_an_upper_bound() {
        assertThat(price(1, TODAY, Price.HIGHEST.fen()).mayFollow(null, TODAY)).isNull();
        refused(price(1, TODAY, Price.HIGHEST.fen() + 1).mayFollow(null, TODAY), "dear");
    }

    @Test
    void only_a_project_returns_to_the_price_of_the_level_above() {
        refused(price(PriceLevel.GROUP, 2, PriceUse.RETURNED, TODAY, 1).mayFollow(null, TODAY), "group");
        assertThat(price(PriceLevel.PROJECT, 2, PriceUse.RETURNED, TODAY, 1).mayFollow(null, TODAY))
                .isNull();
    }

    @Test
    void zero_is_free_of_charge() {
        assertThat(price(1, TODAY, 0).free()).isTrue();
        assertThat(price(1, TODAY, 1).free()).isFalse();
    }

    @Test
    void the_same_said_again_is_the_same_whenever_it_starts() {
        Price price = price(1, TODAY, 100);
        assertThat(price.same(price(2, TODAY.plusDays(3), 100))).isTrue();
        assertThat(price.same(price(2, TODAY, 101))).isFalse();
        assertThat(price.same(price(PriceLevel.PROJECT, 2, PriceUse.DROPPED, TODAY, 100)))
                .isFalse();
        assertThat(price.same(other(PriceKind.LABOUR, "龙头", "个", "", "依据"))).isFalse();
        assertThat(price.same(other(PriceKind.MATERIAL, "角阀", "个", "", "依据"))).isFalse();
        assertThat(price.same(other(PriceKind.MATERIAL, "龙头", "只", "", "依据"))).isFalse();
        assertThat(price.same(other(PriceKind.MATERIAL, "龙头", "个", "含安装", "依据")))
                .isFalse();
        assertThat(price.same(other(PriceKind.MATERIAL, "龙头", "个", "", "另一依据"))).isFalse();
        assertThat(price.same(other(PriceKind.MATERIAL, "龙头", "个", "", "依据"))).isTrue();
    }

    @Test
    void the_highest_version_that_has_started_counts() {
        Price old = price(1, TODAY.minusDays(9), 100);
        Price now = price(2, TODAY, 200);
        Price coming = price(3, TODAY.plusDays(1), 300);
        assertThat(PriceList.on(TODAY.minusDays(1), List.of(coming, old, now)).prices())
                .containsExactly(old);
        assertThat(PriceList.on(TODAY, List.of(now, coming, old)).prices()).containsExactly(now);
        assertThat(PriceList.on(TODAY.plusDays(1), List.of(old, now, coming)).of(TAP))
                .hasValue(coming);
        assertThat(PriceList.on(TODAY.minusDays(10), List.of(old, now, coming)).prices())
                .isEmpty();
    }

    @Test
    void a_projects_price_replaces_the_groups_until_it_is_returned() {
        Price group = price(PriceLevel.GROUP, 7, PriceUse.LISTED, TODAY, 100);
        Price own = price(PriceLevel.PROJECT, 1, PriceUse.LISTED, TODAY, 80);
        Price returned = price(PriceLevel.PROJECT, 2, PriceUse.RETURNED, TODAY.plusDays(1), 80);
        assertThat(PriceList.on(TODAY, List.of(group, own, returned)).prices()).containsExactly(own);
        assertThat(PriceList.on(TODAY.plusDays(1), List.of(group, own, returned))
                        .prices())
                .containsExactly(group);
    }

    @Test
    void what_is_dropped_is_not_charged() {
        Price group = price(PriceLevel.GROUP, 1, PriceUse.LISTED, TODAY, 100);
        Price dropped = price(PriceLevel.PROJECT, 1, PriceUse.DROPPED, TODAY, 100);
        assertThat(PriceList.on(TODAY, List.of(group, dropped)).prices()).isEmpty();
        assertThat(PriceList.on(TODAY, List.of(price(PriceLevel.GROUP, 2, PriceUse.DROPPED, TODAY, 1), group))
                        .prices())
                .isEmpty();
    }

    @Test
    void the_list_is_sorted_by_kind_and_name() {
        Price visit = new Price(
                Ids.next(),
                Ids.next(),
                PriceLevel.GROUP,
                1,
                PriceUse.LISTED,
                PriceKind.CALL_OUT,
                "上门",
                "次",
                "",
                Money.ZERO,
                "依据",
                TODAY);
        Price tap = price(1, TODAY, 100);
        Price valve = new Price(
                Ids.next(),
                Ids.next(),
                PriceLevel.GROUP,
                1,
                PriceUse.LISTED,
                PriceKind.MATERIAL,
                "角阀",
                "个",
                "",
                Money.ZERO,
                "依据",
                TODAY);
        PriceList list = PriceList.on(TODAY, List.of(tap, visit, valve));
        assertThat(list.prices()).containsExactly(visit, valve, tap);
        assertThat(list.ofKind(PriceKind.MATERIAL)).containsExactly(valve, tap);
        assertThat(list.of(Ids.next())).isEmpty();
    }

    private static Price price(int version, LocalDate startsOn, long fen) {
        return new Price(
                Ids.next(),
                TAP,
                PriceLevel.PROJECT,
                version,
                PriceUse.LISTED,
                PriceKind.MATERIAL,
                "龙头",
                "个",
                "",
                new Money(fen),
                "依据",
                startsOn);
    }

    private static Price price(PriceLevel level, int version, PriceUse use, LocalDate startsOn, long fen) {
        return new Price(
                Ids.next(),
                TAP,
                level,
                version,
                use,
                PriceKind.MATERIAL,
                "龙头",
                "个",
                "",
                new Money(fen),
                "依据",
                startsOn);
    }

    private static Price other(PriceKind kind, String name, String unit, String content, String basis) {
        return new Price(
                Ids.next(),
                TAP,
                PriceLevel.GROUP,
                5,
                PriceUse.LISTED,
                kind,
                name,
                unit,
                content,
                new Money(100),
                basis,
                TODAY);
    }

    private static void refused(@Nullable RuleBroken refusal, String rule) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.messageKey()).isEqualTo("repairs.price.rule." + rule);
    }
}
