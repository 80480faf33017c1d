package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.SpokenName;
import io.shouwen.staff.view.StaffFilter;
import io.shouwen.staff.view.StaffPage.Line;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffOrderTest extends ShouwenTest {

    @Autowired
    StaffDirectory staff;

    @Autowired
    StaffList list;

    @Test
    void colleagues_are_chosen_from_a_list_by_pinyin() {
        assertThat(seeing(() -> staff.list(World.PROJECT)).stream().map(StaffMember::name))
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo(SpokenName.order());
    }

    @Test
    void the_list_of_colleagues_goes_on_by_pinyin_where_a_page_ends() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        StaffFilter all = new StaffFilter("", "", null, false);
        List<Line> whole = seeing(() -> list.lines(World.PROJECT, all, "", 100, today));
        List<Line> byPages = new ArrayList<>();
        for (List<Line> page = seeing(() -> list.lines(World.PROJECT, all, "", 3, today)); !page.isEmpty(); ) {
            byPages.addAll(page);
            String after = page.getLast().number();
            page = seeing(() -> list.lines(World.PROJECT, all, after, 3, today));
        }
        assertThat(byPages).isEqualTo(whole);
        assertThat(whole.stream().map(Line::name)).isSortedAccordingTo(SpokenName.order());
    }
}
