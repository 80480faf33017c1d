package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.district.view.QuarterForm;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Form;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Clause("4.1.1.1")
class QuarterFormsTest {

    private static final Area ONE_1 = new Area("1", "1");
    private static final Area ONE_2 = new Area("1", "2");
    private static final Area B = new Area("B", "");
    private static final List<UnitRef> ESTATE = List.of(unit("1", "1", 10), unit("1", "2", 20), unit("B", "", 5));
    private static final Quarter EAST = new Quarter(UUID.randomUUID(), "东苑", Set.of(ONE_1));
    private static final Quarter WEST = new Quarter(UUID.randomUUID(), "西苑", Set.of(B));

    @Test
    void the_form_shows_each_building_with_what_is_ticked_and_what_another_area_has() {
        QuarterForm form = QuarterForms.form(EAST.id(), EAST.units(), List.of(EAST, WEST), ESTATE, Form.EMPTY);
        assertThat(form.buildings())
                .containsExactly(
                        new QuarterForm.Building(
                                "1",
                                30,
                                false,
                                false,
                                List.of(
                                        new QuarterForm.Unit("1/1", "1", 10, true, null),
                                        new QuarterForm.Unit("1/2", "2", 20, false, null))),
                        new QuarterForm.Building(
                                "B", 5, true, false, List.of(new QuarterForm.Unit("B/", "", 5, false, "西苑"))));
    }

    @Test
    void a_building_all_of_whose_units_are_ticked_is_ticked_and_one_with_a_named_unit_is_no_single_one() {
        QuarterForm form =
                QuarterForms.form(EAST.id(), Set.of(ONE_1, ONE_2), List.of(), ESTATE.subList(0, 2), Form.EMPTY);
        assertThat(form.buildings()).extracting(QuarterForm.Building::ticked).containsExactly(true);
        assertThat(QuarterForms.form(EAST.id(), Set.of(), List.of(), ESTATE.subList(0, 1), Form.EMPTY)
                        .buildings())
                .extracting(QuarterForm.Building::single)
                .containsExactly(false);
    }

    @Test
    void an_area_needs_a_name_of_its_own_and_something_in_it() {
        assertThat(problems("东苑", Set.of(ONE_1), EAST.id())).isEmpty();
        assertThat(problems("北苑", Set.of(ONE_1), UUID.randomUUID())).isEmpty();
        assertThat(problems("东苑", Set.of(ONE_1), UUID.randomUUID())).containsExactly("name quarter.name.taken");
        assertThat(problems("", Set.of(ONE_1), EAST.id())).containsExactly("name form.required");
        assertThat(problems("长".repeat(41), Set.of(ONE_1), EAST.id())).containsExactly("name form.too-long");
        assertThat(problems("长".repeat(40), Set.of(ONE_1), EAST.id())).isEmpty();
        assertThat(problems("东苑", Set.of(), EAST.id())).containsExactly("part quarter.empty");
    }

    private static List<String> problems(String name, Set<Area> units, UUID id) {
        return QuarterForms.problems(new Quarter(id, name, units), List.of(EAST, WEST)).entrySet().stream()
                .map(problem -> problem.getKey() + " " + problem.getValue().messageKey())
                .toList();
    }

    private static UnitRef unit(String building, String unit, int households) {
        return new UnitRef(UUID.randomUUID(), UUID.randomUUID(), building, unit, households, households);
    }
}
