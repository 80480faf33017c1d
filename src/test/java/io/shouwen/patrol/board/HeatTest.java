package io.shouwen.patrol.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.patrol.board.view.BoardPage.Heat;
import io.shouwen.patrol.board.view.BoardPage.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatTest {

    @Test
    void a_place_is_shaded_in_proportion_to_the_worst_one() {
        Heat heat =
                new Heat(false, List.of(), List.of(new Place("大堂", List.of(1, 4)), new Place("地库", List.of(0, 20))));
        assertThat(List.of(1, 4, 5, 8, 9, 16, 17, 20).stream().map(heat::level))
                .containsExactly(1, 1, 2, 2, 3, 4, 5, 5);
    }

    @Test
    void a_few_findings_are_not_shaded_as_if_they_were_many() {
        Heat heat = new Heat(false, List.of(), List.of(new Place("大堂", List.of(1, 2))));
        assertThat(heat.level(1)).isEqualTo(1);
        assertThat(heat.level(2)).isEqualTo(2);
    }
}
