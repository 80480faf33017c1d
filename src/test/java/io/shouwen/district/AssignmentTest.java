package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Clause("4.1.1.1")
class AssignmentTest {

    private static final UUID EAST = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();
    private static final UnitRef ONE_1 = unit("1", "1", 11, 10);
    private static final UnitRef ONE_2 = unit("1", "2", 22, 20);
    private static final UnitRef TWO_1 = unit("2", "1", 33, 30);
    private static final UnitRef TWO_2 = unit("2", "2", 44, 40);
    private static final UnitRef B = unit("B", "", 6, 5);
    private static final List<UnitRef> ESTATE = List.of(ONE_1, ONE_2, TWO_1, TWO_2, B);

    /** Building 1 is East's but for its unit 2, which is West's; of building 2 only unit 1 is anybody's. */
    private static final Assignment DIVIDED =
            new Assignment(Map.of(new Area("1", ""), EAST, new Area("1", "2"), WEST, new Area("2", "1"), EAST));

    @Test
    void a_unit_s_own_entry_goes_before_its_building_s() {
        assertThat(DIVIDED.of(ONE_1)).isEqualTo(EAST);
        assertThat(DIVIDED.of(ONE_2)).isEqualTo(WEST);
        assertThat(DIVIDED.of(TWO_2)).isNull();
        assertThat(DIVIDED.of(new Area("1", ""))).isEqualTo(EAST);
        assertThat(DIVIDED.of(new Area("1", "1"))).isEqualTo(EAST);
        assertThat(DIVIDED.of(new Area("1", "2"))).isEqualTo(WEST);
        assertThat(DIVIDED.of(new Area("2", ""))).isNull();
    }

    @Test
    void the_entry_of_a_unit_is_the_one_it_is_in_its_district_by() {
        assertThat(DIVIDED.entryOf(ONE_1)).isEqualTo(new Area("1", ""));
        assertThat(DIVIDED.entryOf(ONE_2)).isEqualTo(new Area("1", "2"));
        assertThat(DIVIDED.entryOf(TWO_2)).isNull();
    }

    @Test
    void a_building_that_goes_as_a_whole_is_named_as_one_and_a_divided_one_by_its_units() {
        Assignment whole = new Assignment(Map.of(new Area("1", ""), EAST, new Area("B", ""), EAST));
        assertThat(whole.named(List.of(ONE_1, ONE_2, B), ESTATE)).containsExactly(new Area("1", ""), new Area("B", ""));
        assertThat(whole.named(List.of(ONE_1), ESTATE)).containsExactly(new Area("1", "1"));
        assertThat(DIVIDED.named(List.of(ONE_1, ONE_2), ESTATE))
                .containsExactly(new Area("1", "1"), new Area("1", "2"));
        assertThat(DIVIDED.named(List.of(TWO_1, TWO_2), ESTATE))
                .containsExactly(new Area("2", "1"), new Area("2", "2"));
    }

    @Test
    void a_district_s_areas_stand_in_the_order_of_their_codes() {
        Assignment several = new Assignment(Map.of(
                new Area("2", "2"), EAST, new Area("2", "1"), EAST, new Area("1", ""), EAST, new Area("B", ""), WEST));
        assertThat(several.areasOf(EAST)).containsExactly(new Area("1", ""), new Area("2", "1"), new Area("2", "2"));
    }

    @Test
    void a_building_counts_without_the_units_taken_out_of_it() {
        assertThat(DIVIDED.counted(new Area("1", ""), ESTATE)).isEqualTo(new AreaChoice("1", "", 10));
        assertThat(DIVIDED.counted(new Area("1", "2"), ESTATE)).isEqualTo(new AreaChoice("1", "2", 20));
        assertThat(DIVIDED.counted(new Area("B", ""), ESTATE)).isEqualTo(new AreaChoice("B", "", 5));
        Assignment single = new Assignment(Map.of(new Area("B", ""), EAST));
        assertThat(single.counted(new Area("B", ""), ESTATE)).isEqualTo(new AreaChoice("B", "", 5));
    }

    @Test
    void areas_cover_the_units_that_are_in_them_as_things_stand() {
        assertThat(DIVIDED.covers(List.of(new Area("2", "2"), new Area("1", "")), ONE_1))
                .isTrue();
        assertThat(DIVIDED.covers(List.of(new Area("1", "")), ONE_2)).isFalse();
        assertThat(DIVIDED.covers(List.of(), ONE_1)).isFalse();
    }

    @Test
    void free_are_buildings_nobody_touched_and_the_single_units_of_nobody() {
        assertThat(DIVIDED.free(ESTATE)).containsExactly(new AreaChoice("2", "2", 40), new AreaChoice("B", "", 5));
        assertThat(new Assignment(Map.of()).free(List.of(TWO_1, TWO_2)))
                .containsExactly(
                        new AreaChoice("2", "", 70), new AreaChoice("2", "1", 30), new AreaChoice("2", "2", 40));
    }

    @Test
    void houses_in_no_district_are_counted() {
        assertThat(DIVIDED.housesWithout(ESTATE)).isEqualTo(50);
    }

    private static UnitRef unit(String building, String unit, int houses, int households) {
        return new UnitRef(UUID.randomUUID(), UUID.randomUUID(), building, unit, houses, households);
    }
}
