package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.district.DistrictBalance.Aim;
import io.shouwen.district.DistrictBalance.Block;
import io.shouwen.district.DistrictBalance.Outcome;
import io.shouwen.platform.Clause;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units as a district and its households, {@code A40} or {@code -40} in none, in the order of the buildings. */
@Clause("4.1.1.1")
class DistrictBalanceTest {

    @Test
    void districts_within_the_limit_stay_as_they_are_even_scattered() {
        assertThat(least(60, "A40 B40 A20")).isEqualTo("A B A, 0 moved");
        assertThat(least(60, "B30 A90 B30")).isEqualTo("B A B, 0 moved");
    }

    @Test
    void one_household_over_the_limit_moves_a_unit() {
        assertThat(least(59, "A40 A20 B39")).isEqualTo("A B B, 20 moved");
        assertThat(least(59, "B30 A90 B30")).isEqualTo("B A C, 30 moved");
    }

    @Test
    void a_unit_in_no_district_goes_to_a_neighbour_and_counts_as_nobody_moved() {
        assertThat(least(60, "A30 -30 B20")).isEqualTo("A B B, 0 moved");
        assertThat(least(60, "A30 -30 B30")).isEqualTo("A A B, 0 moved");
        assertThat(least(50, "A30 -30 B30")).isEqualTo("A C B, 0 moved");
    }

    @Test
    void districts_are_opened_only_where_the_limit_needs_them() {
        assertThat(needed(100, "-50 -50 -50")).isEqualTo(2);
        assertThat(needed(99, "-50 -50 -50")).isEqualTo(3);
        assertThat(needed(100, "-100")).isEqualTo(1);
        assertThat(needed(100, "-120 -0")).isEqualTo(2);
        assertThat(needed(100, "-0 -0")).isEqualTo(1);
        assertThat(DistrictBalance.needed(List.of(), 100)).isZero();
    }

    @Test
    void only_a_unit_over_the_limit_by_itself_is_told() {
        assertThat(balance(100, "A100 B101 A99", Aim.LEAST).over()).containsExactly(1);
    }

    @Test
    void where_either_may_stand_first_the_district_does_whose_households_do() {
        assertThat(even(200, "B70 A30 B70 A30")).isEqualTo("B B A A, 100 moved");
        assertThat(even(200, "A30 B70 A30 B70")).isEqualTo("A A B B, 100 moved");
        assertThat(even(200, "A10 B40 B10 A40 A50 B50")).isEqualTo("B B B B A A, 100 moved");
        assertThat(even(200, "-50 B50 -50")).isEqualTo("B B A, 0 moved");
    }

    @Test
    void districts_trade_places_where_fewer_have_to_move_by_it() {
        assertThat(least(400, "A100 A100 B100 C90 C90 -0 B99")).isEqualTo("A A B C C C C, 99 moved");
    }

    private static String least(int limit, String estate) {
        return told(balance(limit, estate, Aim.LEAST));
    }

    private static String even(int limit, String estate) {
        return told(balance(limit, estate, Aim.EVEN));
    }

    private static int needed(int limit, String estate) {
        return DistrictBalance.needed(blocks(estate), limit);
    }

    private static Outcome balance(int limit, String estate, Aim aim) {
        List<Block> blocks = blocks(estate);
        int districts = blocks.stream().mapToInt(Block::now).max().orElse(-1) + 1;
        return DistrictBalance.balance(blocks, districts, limit, aim);
    }

    private static List<Block> blocks(String estate) {
        return Arrays.stream(estate.split(" "))
                .map(unit -> new Block(Integer.parseInt(unit.substring(1)), Math.max(unit.charAt(0) - 'A', -1)))
                .toList();
    }

    private static String told(Outcome outcome) {
        StringBuilder told = new StringBuilder();
        for (int district : outcome.to()) {
            told.append((char) ('A' + district)).append(' ');
        }
        return told.toString().strip() + ", " + outcome.moved() + " moved";
    }
}
