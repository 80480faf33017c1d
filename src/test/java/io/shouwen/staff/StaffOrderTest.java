package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.SpokenName;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.staff.view.StaffFilter;
import io.shouwen.staff.view.StaffPage.Line;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        StaffFilter all = new StaffFilter("", "", null, null, false);
        ListPlace first = StaffList.place(all, Map.of());
        List<Line> whole = seeing(() -> list.lines(World.PROJECT, all, first, 100, today));
        for (int n = 0; n < whole.size(); n++) {
            ListPlace behind = StaffList.place(all, Map.of("after", StaffList.key(first.order(), whole.get(n))));
            List<Line> page =
                    seeing(() -> list.page(World.PROJECT, all, behind, today)).rows();
            assertThat(page).isEqualTo(whole.subList(n + 1, Math.min(whole.size(), n + 1 + Cursor.SIZE)));
        }
        assertThat(whole.stream().map(Line::name)).isSortedAccordingTo(SpokenName.order());
    }
}
