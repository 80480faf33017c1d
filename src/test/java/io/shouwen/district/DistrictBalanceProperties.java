package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.district.DistrictBalance.Aim;
import io.shouwen.district.DistrictBalance.Block;
import io.shouwen.district.DistrictBalance.Outcome;
import io.shouwen.platform.Clause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the estate looks like, a proposal loses no house, keeps the limit where it can be kept, and moves few. */
@Clause("4.1.1.1")
class DistrictBalanceProperties {

    private static final int DISTRICTS = 4;

    @Provide
    Arbitrary<List<Block>> estates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 130),
                        Arbitraries.integers().between(-1, DISTRICTS - 1))
                .as(Block::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    @Property(tries = 300)
    void no_unit_is_lost_or_in_a_district_that_is_not_there(
            @ForAll("estates") List<Block> estate, @ForAll @IntRange(min = 100, max = 600) int limit) {
        for (Aim aim : Aim.values()) {
            Outcome outcome = DistrictBalance.balance(estate, DISTRICTS, limit, aim);
            assertThat(outcome.to()).hasSize(estate.size());
            assertThat(IntStream.of(outcome.to())).allMatch(d -> d >= 0 && d < outcome.districts());
        }
    }

    @Property(tries = 300)
    void the_limit_is_kept_but_where_a_single_unit_is_over_it(
            @ForAll("estates") List<Block> estate, @ForAll @IntRange(min = 60, max = 600) int limit) {
        for (Aim aim : Aim.values()) {
            Outcome outcome = DistrictBalance.balance(estate, DISTRICTS, limit, aim);
            int[] sizes = sizes(estate, outcome);
            for (int d = 0; d < sizes.length; d++) {
                int district = d;
                long units = IntStream.range(0, estate.size())
                        .filter(i -> outcome.to()[i] == district)
                        .count();
                assertThat(sizes[d] <= limit || units == 1).isTrue();
            }
            assertThat(outcome.over())
                    .allMatch(i -> estate.get(i).households() > limit)
                    .hasSize((int)
                            estate.stream().filter(b -> b.households() > limit).count());
        }
    }

    @Property(tries = 300)
    void neighbours_stay_together_once_anything_moves(
            @ForAll("estates") List<Block> estate, @ForAll @IntRange(min = 100, max = 400) int limit) {
        for (Aim aim : Aim.values()) {
            Outcome outcome = DistrictBalance.balance(estate, DISTRICTS, limit, aim);
            if (outcome.moved() == 0 && estate.stream().noneMatch(b -> b.now() < 0)) {
                continue;
            }
            Set<Integer> ended = new HashSet<>();
            for (int i = 1; i < estate.size(); i++) {
                if (outcome.to()[i] != outcome.to()[i - 1]) {
                    ended.add(outcome.to()[i - 1]);
                    assertThat(ended).doesNotContain(outcome.to()[i]);
                }
            }
        }
    }

    @Property(tries = 300)
    void it_moves_no_more_than_a_fresh_start_and_asks_for_no_more_butlers_than_needed(
            @ForAll("estates") List<Block> estate, @ForAll @IntRange(min = 100, max = 400) int limit) {
        Outcome least = DistrictBalance.balance(estate, DISTRICTS, limit, Aim.LEAST);
        Outcome even = DistrictBalance.balance(estate, DISTRICTS, limit, Aim.EVEN);
        assertThat(least.moved()).isLessThanOrEqualTo(even.moved());
        assertThat(least.districts()).isEqualTo(Math.max(DISTRICTS, fewest(estate, limit)));
    }

    @Property(tries = 100)
    void the_same_question_gets_the_same_answer(
            @ForAll("estates") List<Block> estate, @ForAll @IntRange(min = 100, max = 400) int limit) {
        for (Aim aim : Aim.values()) {
            assertThat(DistrictBalance.balance(estate, DISTRICTS, limit, aim).to())
                    .isEqualTo(DistrictBalance.balance(new ArrayList<>(estate), DISTRICTS, limit, aim)
                            .to());
        }
    }

    @Property(tries = 500)
    void no_other_cut_between_two_districts_is_better(
            @ForAll("small") List<Block> estate, @ForAll @IntRange(min = 30, max = 200) int limit) {
        for (Aim aim : Aim.values()) {
            Outcome outcome = DistrictBalance.balance(estate, 2, limit, aim);
            if (outcome.districts() == 2 && (outcome.moved() > 0 || aim == Aim.EVEN)) {
                long[] worth = worth(estate, outcome.to(), aim);
                assertThat(cuts(estate.size()).filter(to -> kept(estate, to, limit)))
                        .noneMatch(to -> Arrays.compare(worth(estate, to, aim), worth) < 0);
            }
        }
    }

    @Provide
    Arbitrary<List<Block>> small() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-1, 1))
                .as(Block::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    /** Every way to cut the line in two, for either district first. */
    private static Stream<int[]> cuts(int units) {
        return IntStream.rangeClosed(0, units)
                .boxed()
                .flatMap(cut -> IntStream.range(0, 2)
                        .mapToObj(front -> IntStream.range(0, units)
                                .map(i -> i < cut ? front : 1 - front)
                                .toArray()));
    }

    private static boolean kept(List<Block> estate, int[] to, int limit) {
        return IntStream.range(0, 2)
                .allMatch(d -> size(estate, to, d) <= limit
                        || IntStream.of(to).filter(each -> each == d).count() == 1);
    }

    /** What is wanted most, then what decides between equals. */
    private static long[] worth(List<Block> estate, int[] to, Aim aim) {
        long moved = IntStream.range(0, to.length)
                .filter(i -> estate.get(i).now() >= 0 && estate.get(i).now() != to[i])
                .mapToLong(i -> estate.get(i).households())
                .sum();
        long unevenness = IntStream.range(0, 2)
                .mapToLong(d -> size(estate, to, d) * size(estate, to, d))
                .sum();
        return aim == Aim.LEAST ? new long[] {moved, unevenness} : new long[] {unevenness, moved};
    }

    private static long size(List<Block> estate, int[] to, int district) {
        return IntStream.range(0, to.length)
                .filter(i -> to[i] == district)
                .mapToLong(i -> estate.get(i).households())
                .sum();
    }

    /** Filling one district after the other is the fewest there can be of neighbours in order. */
    private static int fewest(List<Block> estate, int limit) {
        int districts = 1;
        int size = 0;
        boolean empty = true;
        for (Block block : estate) {
            if (!empty && size + block.households() > limit) {
                districts++;
                size = 0;
            }
            size += block.households();
            empty = false;
        }
        return districts;
    }

    private static int[] sizes(List<Block> estate, Outcome outcome) {
        int[] sizes = new int[outcome.districts()];
        for (int i = 0; i < estate.size(); i++) {
            sizes[outcome.to()[i]] += estate.get(i).households();
        }
        return sizes;
    }
}
