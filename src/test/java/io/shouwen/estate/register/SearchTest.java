package io.shouwen.estate.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.estate.vehicle.Plate;
import io.shouwen.estate.vehicle.Vehicles;
import io.shouwen.platform.Clause;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchTest extends ShouwenTest {

    @Autowired
    Residents residents;

    @Autowired
    Vehicles vehicles;

    @Autowired
    Houses houses;

    @Autowired
    Register register;

    @BeforeEach
    void people_live_here() {
        seeing(() -> register.write(
                World.PROJECT,
                List.of(
                        row("73-2-1201", "单晓岚", Relation.OWNER, "单总", "13977001234", "沪A73001"),
                        row("73-2-1201", "吕方", Relation.FAMILY, null, "02177001234", null),
                        row("73-2-1202", "欧阳娜", Relation.TENANT, null, "13977001234", null),
                        row("B73", null, null, null, null, null))));
        in(
                World.OTHER_PROJECT,
                () -> register.write(
                        World.OTHER_PROJECT,
                        List.of(row("73-2-1201", "单晓岚", Relation.OWNER, null, "13977001234", "沪A73001"))));
    }

    private static RegisterRow row(
            String house, String name, Relation relation, String title, String phone, String plate) {
        return new RegisterRow(
                1,
                HouseCode.parse(house).orElseThrow(),
                null,
                null,
                null,
                name,
                relation,
                title,
                phone == null ? List.of() : List.of(PhoneNumber.parse(phone).orElseThrow()),
                plate == null ? List.of() : List.of(Plate.parse(plate).orElseThrow()));
    }

    private List<String> houses(String typed) {
        return seeing(() -> houses.beginning(World.PROJECT, typed, 6).stream()
                .map(HouseRef::code)
                .toList());
    }

    /** Of these houses; the project has others. */
    private List<String> people(String typed) {
        return seeing(() -> residents.find(World.PROJECT, typed, 60).stream()
                .map(Residents.Found::resident)
                .filter(person -> person.house().code().contains("73"))
                .map(ResidentRef::name)
                .toList());
    }

    @Test
    void a_house_is_found_in_any_writing_and_half_typed() {
        assertThat(houses("73栋2单元1201")).containsExactly("73-2-1201");
        assertThat(houses("７３－２－１２０１")).containsExactly("73-2-1201");
        assertThat(houses("73-2-12")).containsExactly("73-2-1201", "73-2-1202");
        assertThat(houses("73栋")).containsExactly("73-2-1201", "73-2-1202");
        assertThat(houses("b73")).containsExactly("B73");
        assertThat(houses("单晓岚")).isEmpty();
    }

    @Test
    void a_person_is_found_by_name_given_name_pinyin_and_initials() {
        for (String typed : List.of("单晓岚", "晓岚", "单", "shanxiao", "shan xiaolan", "SXL", "danxiaolan")) {
            assertThat(people(typed)).as(typed).containsExactly("单晓岚");
        }
        assertThat(people("lvfang")).containsExactly("吕方");
        assertThat(people("oyn")).containsExactly("欧阳娜");
    }

    @Test
    void a_person_is_found_by_any_run_of_three_digits_of_a_number() {
        assertThat(people("7700")).contains("单晓岚", "吕方", "欧阳娜");
        assertThat(people("139-7700-1234")).containsExactly("单晓岚", "欧阳娜");
        assertThat(people("+86 139 7700 1234")).containsExactly("单晓岚", "欧阳娜");
        assertThat(people("77")).isEmpty();
        assertThat(seeing(() -> residents.find(World.PROJECT, "77001234", 6)))
                .extracting(Residents.Found::phone)
                .containsOnly("139****1234", "021****1234");
    }

    @Test
    void a_car_is_found_by_part_of_its_plate() {
        for (String typed : List.of("沪A73001", "a·73001", "73001", "沪a730")) {
            assertThat(seeing(() -> vehicles.find(World.PROJECT, typed, 6)))
                    .as(typed)
                    .extracting(Vehicles.Vehicle::plate)
                    .containsExactly("沪A73001");
        }
    }

    @Test
    void signs_that_mean_something_to_the_database_are_only_text() {
        assertThat(people("%")).isEmpty();
        assertThat(people("_")).isEmpty();
        assertThat(houses("73-2-%")).isEmpty();
        assertThat(people("' or 1=1 --")).isEmpty();
    }

    @Test
    void another_projects_people_are_not_found_even_when_it_is_asked_for() {
        UUID other = World.OTHER_PROJECT;
        assertThat(seeing(() -> residents.find(other, "单晓岚", 6))).isEmpty();
        assertThat(seeing(() -> houses.beginning(other, "73-2-1201", 6))).isEmpty();
        assertThat(seeing(() -> vehicles.find(other, "73001", 6))).isEmpty();
        assertThat(seeing(() -> jdbc.sql("select resident_id from estate.residents_by_word(?, ?, 9)")
                        .params(other, "单晓岚")
                        .query()
                        .listOfRows()))
                .isEmpty();
        assertThat(in(other, () -> residents.find(other, "单晓岚", 6))).hasSize(1);
    }

    @Test
    @Clause("3.1.5")
    void a_number_may_be_several_peoples_and_is_recognised_in_any_writing() {
        for (String number : List.of("13977001234", "+8613977001234", "0086 139-7700-1234")) {
            assertThat(seeing(() -> residents.callers(World.PROJECT, number)))
                    .as(number)
                    .extracting(
                            ResidentRef::name,
                            ResidentRef::addressed,
                            caller -> caller.house().code())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("单晓岚", "单总", "73-2-1201"),
                            org.assertj.core.groups.Tuple.tuple("欧阳娜", "欧阳娜", "73-2-1202"));
        }
        assertThat(seeing(() -> residents.callers(World.PROJECT, "anonymous"))).isEmpty();
    }

    @Test
    @Clause("3.1.5")
    void a_number_linked_to_a_resident_is_recognised_the_next_time() {
        PhoneNumber number = PhoneNumber.parse("13977005678").orElseThrow();
        acting("desk", () -> {
            ResidentRef fang =
                    residents
                            .ofHouse(
                                    World.PROJECT,
                                    houses.byCode(World.PROJECT, "73-2-1201")
                                            .orElseThrow()
                                            .id())
                            .stream()
                            .filter(person -> person.name().equals("吕方"))
                            .findFirst()
                            .orElseThrow();
            residents.linkPhone(World.PROJECT, fang.id(), number);
            residents.linkPhone(World.PROJECT, fang.id(), number);
            return fang;
        });
        assertThat(seeing(() -> residents.callers(World.PROJECT, "+86 139 7700 5678")))
                .extracting(ResidentRef::name)
                .containsExactly("吕方");
    }

    @Test
    @Clause("4.1.1.1")
    void households_are_counted_by_unit() {
        assertThat(seeing(() -> houses.units(World.PROJECT)))
                .filteredOn(unit -> unit.building().equals("73"))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.code()).isEqualTo("73-2");
                    assertThat(unit.houses()).isEqualTo(2);
                    assertThat(unit.households()).isEqualTo(2);
                });
    }
}
