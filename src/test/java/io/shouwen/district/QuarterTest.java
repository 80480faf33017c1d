package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Clause("4.1.1.1")
class QuarterTest {

    private static final UUID EAST = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();
    private static final List<UnitRef> ESTATE =
            List.of(unit("1", "1", 10), unit("1", "2", 20), unit("2", "1", 30), unit("2", "2", 40), unit("B", "", 5));

    private static UnitRef unit(String building, String unit, int households) {
        return new UnitRef(UUID.randomUUID(), UUID.randomUUID(), building, unit, households, households);
    }

    private static Quarter quarter(Area... units) {
        return new Quarter(UUID.randomUUID(), "东苑", Set.of(units));
    }

    private static Area area(String building, String unit) {
        return new Area(building, unit);
    }

    @Test
    void a_building_that_is_in_it_as_a_whole_is_named_as_one() {
        assertThat(quarter(area("1", "1"), area("1", "2"), area("2", "2"), area("B", ""))
                        .said(ESTATE))
                .containsExactly(new AreaChoice("1", "", 30), new AreaChoice("2", "2", 40), new AreaChoice("B", "", 5));
    }

    @Test
    void a_tick_at_a_building_is_a_tick_at_each_of_its_units() {
        assertThat(QuarterForms.units(List.of("2/", "B/", "7/1"), ESTATE))
                .containsExactlyInAnyOrder(area("2", "1"), area("2", "2"), area("B", ""));
    }

    @Test
    void a_district_that_has_all_of_it_shows_one_line_that_opens_to_its_buildings() {
        Assignment held = new Assignment(Map.of(area("1", ""), EAST, area("2", "1"), EAST));
        assertThat(quarter(area("1", "1"), area("1", "2"), area("2", "1")).heldBy(EAST, held, ESTATE))
                .get()
                .satisfies(line -> {
                    assertThat(line.households()).isEqualTo(60);
                    assertThat(line.parts()).containsExactly(new AreaChoice("1", "", 30), new AreaChoice("2", "1", 30));
                });
    }

    @Test
    void one_that_lacks_a_unit_of_it_or_has_the_building_beyond_it_shows_no_such_line() {
        Assignment divided = new Assignment(Map.of(area("1", ""), EAST, area("1", "2"), WEST));
        Assignment beyond = new Assignment(Map.of(area("1", ""), EAST));
        assertThat(quarter(area("1", "1"), area("1", "2")).heldBy(EAST, divided, ESTATE))
                .isEmpty();
        assertThat(quarter(area("1", "1")).heldBy(EAST, beyond, ESTATE)).isEmpty();
        assertThat(quarter(area("9", "9")).heldBy(EAST, beyond, ESTATE)).isEmpty();
    }
}
