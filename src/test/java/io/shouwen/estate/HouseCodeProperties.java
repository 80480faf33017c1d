package io.shouwen.estate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HouseCodeProperties {

    @Property
    void the_canonical_and_the_spoken_form_are_read_back(@ForAll("houses") HouseCode house) {
        assertThat(HouseCode.parse(house.canonical())).contains(house);
        assertThat(HouseCode.parse(house.spoken())).contains(house);
    }

    @Property
    void two_houses_share_a_code_only_when_they_are_one(@ForAll("houses") HouseCode a, @ForAll("houses") HouseCode b) {
        assertThat(a.canonical().equals(b.canonical())).isEqualTo(a.equals(b));
        assertThat(a.sortKey().equals(b.sortKey())).isEqualTo(a.equals(b));
    }

    @Property
    void no_text_breaks_the_reading(@ForAll String anything) {
        HouseCode.parse(anything)
                .ifPresent(
                        house -> assertThat(HouseCode.parse(house.canonical())).contains(house));
    }

    @Provide
    Arbitrary<HouseCode> houses() {
        Arbitrary<String> building = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 200).map(String::valueOf),
                Arbitraries.of("A", "B", "A1", "1期3", "12A"));
        Arbitrary<String> unit = Arbitraries.oneOf(
                Arbitraries.just(""), Arbitraries.integers().between(1, 9).map(String::valueOf));
        Arbitrary<String> room = Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 12))
                .as((floor, door) -> floor + (door < 10 ? "0" : "") + door);
        return Combinators.combine(building, unit, room).as(HouseCode::new);
    }
}
