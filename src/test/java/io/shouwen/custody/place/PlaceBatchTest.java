package io.shouwen.custody.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.Place;
import io.shouwen.custody.Place.Kind;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaceBatchTest {

    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID ID = new UUID(1, 2);

    @Test
    void a_shelf_of_two_rows_of_three_has_six_slots_named_by_row_and_number() {
        List<Place> made = PlaceBatch.shelf(ID, ROOM, "A", "小件", 2, 3, 6).places();
        assertThat(made)
                .extracting(Place::code)
                .containsExactly("A", "A-1-1", "A-1-2", "A-1-3", "A-2-1", "A-2-2", "A-2-3");
        assertThat(made.getFirst()).isEqualTo(new Place(ID, ROOM, Kind.SHELF, "A", "小件", 0, 0, null));
        assertThat(made.subList(1, 7)).allSatisfy(slot -> {
            assertThat(slot.kind()).isEqualTo(Kind.SLOT);
            assertThat(slot.parent()).isEqualTo(ID);
            assertThat(slot.capacity()).isEqualTo(6);
        });
    }

    @Test
    void a_wide_row_and_a_cabinet_number_with_two_digits() {
        assertThat(PlaceBatch.shelf(ID, ROOM, "B", "", 1, 10, 1).places())
                .extracting(Place::code)
                .contains("B-1-01", "B-1-10");
        List<Place> cabinet = PlaceBatch.cabinet(ID, "K", "钥匙柜", 100).places();
        assertThat(cabinet).hasSize(101).extracting(Place::code).contains("K-01", "K-99", "K-100");
        assertThat(cabinet.getFirst()).isEqualTo(new Place(ID, null, Kind.CABINET, "K", "钥匙柜", 0, 0, null));
        assertThat(cabinet.getLast().kind()).isEqualTo(Kind.HOOK);
        assertThat(cabinet.getLast().capacity()).isEqualTo(1);
    }

    @Test
    void more_rows_and_hooks_continue_the_numbers() {
        assertThat(PlaceBatch.rows(ID, "A", 4, 1, 2, 6).places())
                .extracting(Place::code)
                .containsExactly("A-4-1", "A-4-2");
        assertThat(PlaceBatch.hooks(ID, "K", 81, 2).places())
                .extracting(Place::code)
                .containsExactly("K-81", "K-82");
    }

    @Test
    void a_room_holds_nothing_itself() {
        assertThat(PlaceBatch.room(ID, "R1", "快递间").places())
                .containsExactly(new Place(ID, null, Kind.ROOM, "R1", "快递间", 0, 0, null));
    }

    /** As the database and every label want it. */
    @Property
    void every_code_has_the_form_of_a_code_and_is_there_once(
            @ForAll @IntRange(min = 1, max = PlaceBatch.MOST_ROWS) int rows,
            @ForAll @IntRange(min = 1, max = PlaceBatch.MOST_SLOTS_A_ROW) int slots) {
        List<Place> made =
                PlaceBatch.shelf(ID, ROOM, "AB12", "", rows, slots, 1).places();
        assertThat(made).hasSize(1 + rows * slots);
        assertThat(made)
                .extracting(Place::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z0-9]{1,4}(-[A-Z0-9]{1,3}){0,2}"));
    }
}
